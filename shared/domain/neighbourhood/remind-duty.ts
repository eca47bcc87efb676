import { accept, type Accepted, change } from '../../kernel/outcome';
import { addDays, hourMs, startOfDayMs } from '../../kernel/time';
import { type DutyRota, dutyPage } from './duty';

/** Six in the evening before the day: early enough to ask somebody else, late enough to be remembered. */
export function eveOfDutyMs(on: string): number {
  return startOfDayMs(addDays(on, -1)) + 18 * hourMs;
}

/** The rota, to be looked at on the eve of its next day; whatever changes its days sets this anew. */
export function watchedFrom(rota: DutyRota, nowMs: number): DutyRota {
  const eves = rota.days.map(({ on }) => eveOfDutyMs(on)).filter((atMs) => atMs > nowMs);
  const lookAtMs = eves.length === 0 ? 0 : Math.min(...eves);
  return { ...rota, isWatched: lookAtMs > 0, lookAtMs };
}

/**
 * What the clock does with the rota on the eve of a day: whoever is on duty tomorrow is told, once. A clock that comes
 * when the day has begun tells nobody any more.
 *
 * Records `DutyReminded`.
 */
export function remindOfDuty(rota: DutyRota, nowMs: number): Accepted | null {
  if (!rota.isWatched || nowMs < rota.lookAtMs) return null;
  const tomorrow = rota.days.filter(({ on }) => eveOfDutyMs(on) <= nowMs && nowMs < startOfDayMs(on));
  const event = { type: 'DutyReminded', data: { toldIds: tomorrow.map(({ person }) => person.villagerId) } };
  return accept([change(watchedFrom(rota, nowMs), event)], {
    messages: tomorrow.map(({ on, person: { villagerId } }) => {
      return { to: { kind: 'person', villagerId }, code: 'dutyTomorrow', data: { on }, page: dutyPage };
    }),
  });
}
