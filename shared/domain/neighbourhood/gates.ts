import { refuse, type Refused } from '../../kernel/outcome';
import { addDays } from '../../kernel/time';
import type { Actor } from '../member/actor';

/** Whose verb it is, as a sentence names them. */
export type NeighbourhoodPart =
  'publisher' | 'claimer' | 'family' | 'villager' | 'runner' | 'visitor' | 'clerk' | 'office' | 'onDuty';

/** Who takes a step, and when. */
export interface Doing {
  actor: Actor;
  nowMs: number;
}

/** Whether a step is open, or why it is not; a view asks the same. */
export type Gate<R extends { code: string }> = { ok: true } | Refused<R>;

export type NotYours = { code: 'NeighbourhoodNotYours'; part: NeighbourhoodPart };
export type StepClosed = { code: 'NeighbourhoodStepClosed'; status: string };
export type ReasonTooShort = { code: 'NeighbourhoodReasonTooShort'; charsMin: number };
export type DayNotAllowed = { code: 'NeighbourhoodDayNotAllowed'; fromOn: string; toOn: string };

/** Why somebody gives something up or sends it back: a word would do, a blank would not. */
export const reasonCharsMin = 2;

export function notYours(part: NeighbourhoodPart): Refused<NotYours> {
  return refuse({ code: 'NeighbourhoodNotYours', part });
}

/** Refuses a step from a status that is not among those named. */
export function unlessIn<Status extends string>(
  status: Status,
  ...allowed: readonly Status[]
): Refused<StepClosed> | undefined {
  return allowed.includes(status) ? undefined : refuse({ code: 'NeighbourhoodStepClosed', status });
}

export function unlessReason(reason: string): Refused<ReasonTooShort> | undefined {
  const isLongEnough = Array.from(reason.trim()).length >= reasonCharsMin;
  return isLongEnough ? undefined : refuse({ code: 'NeighbourhoodReasonTooShort', charsMin: reasonCharsMin });
}

/** Refuses a day outside the two, both of them included. */
export function unlessWithin(on: string, fromOn: string, toOn: string): Refused<DayNotAllowed> | undefined {
  const isDay = addDays(on, 0) === on;
  return isDay && fromOn <= on && on <= toOn ? undefined : refuse({ code: 'NeighbourhoodDayNotAllowed', fromOn, toOn });
}

export function isOneOf(actor: Actor, ...people: readonly ({ villagerId: string } | null)[]): boolean {
  return people.some((person) => person?.villagerId === actor.villagerId);
}
