import fc from 'fast-check';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { minuteMs } from '@shared/kernel/time';
import { fridayEvening } from '../../../../helpers/a-meeting';
import { convenedEvening } from '../../../../helpers/evenings';
import { type EveningStep, eveningVerbs, minutesNow, playEvening } from '../../../../helpers/played-evening';
import { World } from '../../../../helpers/world';

const step: fc.Arbitrary<EveningStep> = fc.record({
  verb: fc.constantFrom(...eveningVerbs),
  who: fc.nat(8),
  minutes: fc.nat(6),
});

/** Eight are there and the evening is open; then whatever comes. */
const begun: EveningStep[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((who): EveningStep => ({ verb: 'checkIn', who, minutes: 0 })),
  { verb: 'open', who: 0, minutes: 30 },
  { verb: 'startItem', who: 0, minutes: 1 },
];

/** Counted in the plainest way: who has an interval around the instant. */
function countAt(roll: PresenceRoll, atMs: number): number {
  return roll.members.filter((member) =>
    member.intervals.some(({ fromAtMs, toAtMs }) => fromAtMs <= atMs && (toAtMs === null || atMs < toAtMs)),
  ).length;
}

it('tells every speech and every poll once, and the presence that the rolls hold, whatever was played', async () => {
  let speechCount = 0;
  let pollCount = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
    const world = await World.create();
    try {
      const meetingId = await convenedEvening(world, 3);
      world.moveTo(fridayEvening - 30 * minuteMs);
      const played = await playEvening(world, meetingId, [...begun, ...steps]);
      await world.call('ch001', 'meeting.adjourn', { meetingId });
      const page = await world.done('ch001', 'meeting.evening', { meetingId });
      if (page.meeting.status === 'adjourned' && steps.length % 2 === 0) {
        await world.done('ch001', 'meeting.undo', { meetingId, act: 'adjourned', reason: '点错了散会' });
        world.advance(minuteMs);
        await world.done('ch001', 'meeting.adjourn', { meetingId });
      }
      const minutes = await minutesNow(world, meetingId);
      const told = minutes.items.flatMap((item) => item.speeches.map(({ speechId }) => speechId));
      expect([...told].sort()).toEqual([...played.speechIds].sort());
      const polls = minutes.items.flatMap((item) => item.polls.map(({ pollId }) => pollId));
      expect([...polls].sort()).toEqual([...played.pollIds].sort());
      const roll = (await world.stored<PresenceRoll & { kind: string }>(
        'presenceRolls',
        `${meetingId}.roll.v1.council`,
      )) as PresenceRoll;
      const { steps: chart, attendees } = minutes.attendance[0] ?? { steps: [], attendees: [] };
      const instants = roll.members.flatMap(({ intervals }) =>
        intervals.flatMap(({ fromAtMs, toAtMs }) => [fromAtMs, toAtMs ?? fromAtMs]),
      );
      for (const atMs of instants.flatMap((instant) => [instant - 1, instant, instant + 1])) {
        expect(chart.filter((one) => one.atMs <= atMs).at(-1)?.count ?? 0).toBe(countAt(roll, atMs));
      }
      expect(attendees.map(({ presences }) => presences.map(({ fromAtMs, toAtMs }) => ({ fromAtMs, toAtMs })))).toEqual(
        roll.members.map(({ intervals }) => intervals),
      );
      speechCount += told.length;
      pollCount += polls.length;
    } finally {
      await world.close();
    }
  });
  await fc.assert(property, { numRuns: 20, endOnFailure: true });
  expect(speechCount).toBeGreaterThan(2);
  expect(pollCount).toBeGreaterThan(0);
}, 120_000);
