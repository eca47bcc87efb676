import { clockSteps, stepsAt } from '@cloud/clock/clock-steps';
import { runClock } from '@cloud/clock/run-clock';
import { minuteMs, startOfDayMs } from '@shared/kernel/time';
import { counting } from '../../helpers/counting-store';
import { World } from '../../helpers/world';

const midnightMs = startOfDayMs('2026-03-02');
const minutes = Array.from({ length: 60 }, (_, minute) => stepsAt(midnightMs + minute * minuteMs));

describe('what the clock’s timer runs', () => {
  it('is everything every five minutes, and at midnight, when days end', () => {
    expect(minutes.flatMap((steps, minute) => (steps === clockSteps ? [minute] : []))).toEqual([
      0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55,
    ]);
  });

  it('is every minute what somebody waits for, in the same order', () => {
    const awaited = ['finish-closings', 'expand-outbox', 'post-awards', 'send-messages'];
    expect(stepsAt(midnightMs + minuteMs).map(({ name }) => name)).toEqual(awaited);
    for (const steps of minutes) {
      expect(clockSteps.filter((step) => steps.includes(step))).toEqual(steps);
      expect(steps.map(({ name }) => name)).toEqual(expect.arrayContaining(awaited));
    }
  });

  it('reads little while nothing is due: 28 every five minutes, 4 in between', async () => {
    const world = await World.create();
    await runClock(world.ports);
    const { ports, counts } = counting(world.ports);
    const readsAt = async (nowMs: number) => {
      const before = counts.reads;
      await runClock(ports, stepsAt(nowMs));
      return counts.reads - before;
    };
    expect(await readsAt(midnightMs)).toBe(28);
    expect(await readsAt(midnightMs + minuteMs)).toBe(4);
    expect(counts.writes).toBe(0);
    await world.close();
  });
});
