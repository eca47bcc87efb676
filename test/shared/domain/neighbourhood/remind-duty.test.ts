import { newDutyRota } from '@shared/domain/neighbourhood/duty';
import { eveOfDutyMs, remindOfDuty, watchedFrom } from '@shared/domain/neighbourhood/remind-duty';
import { dayMs, hourMs, startOfDayMs } from '@shared/kernel/time';
import { nowMs, on } from '../../../helpers/carrying-out';

const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
const rota = {
  ...newDutyRota('v1'),
  days: [
    { on: on(1), person: person('as001') },
    { on: on(3), person: person('ch001') },
  ],
};
const told = (atMs: number, from = watchedFrom(rota, nowMs)) =>
  (remindOfDuty(from, atMs)?.messages ?? []).map(({ to }) => (to.kind === 'person' ? to.villagerId : ''));

describe('the eve of a duty', () => {
  it('tells whoever is on duty tomorrow, at six in the evening and not before', () => {
    const eveMs = eveOfDutyMs(on(1));
    expect(eveMs).toBe(startOfDayMs(on(0)) + 18 * hourMs);
    expect(told(eveMs - 1)).toEqual([]);
    expect(told(eveMs)).toEqual(['as001']);
  });

  it('looks again on the eve of the next day, and never twice about one', () => {
    const after = remindOfDuty(watchedFrom(rota, nowMs), eveOfDutyMs(on(1)))?.changes[0]?.next as typeof rota;
    expect(after.lookAtMs).toBe(eveOfDutyMs(on(3)));
    expect(remindOfDuty(after, eveOfDutyMs(on(1)) + 1)).toBeNull();
    expect(told(eveOfDutyMs(on(3)), after)).toEqual(['ch001']);
  });

  it('tells nobody when the clock comes late and the day has begun, and goes on', () => {
    const outcome = remindOfDuty(watchedFrom(rota, nowMs), startOfDayMs(on(1)));
    expect(outcome?.messages).toEqual([]);
    expect(outcome?.changes[0]?.next).toMatchObject({ isWatched: true, lookAtMs: eveOfDutyMs(on(3)) });
  });

  it('is not watched where no day is ahead', () => {
    expect(watchedFrom(rota, nowMs + 9 * dayMs)).toMatchObject({ isWatched: false, lookAtMs: 0 });
    expect(remindOfDuty(newDutyRota('v1'), nowMs)).toBeNull();
  });
});
