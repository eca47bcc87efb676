import { refuse, type Refused } from '../../kernel/outcome';
import { addDays, dayOf } from '../../kernel/time';

/** A date that is no day of the calendar, not in the future, or too far ahead. */
export type DateNotAllowed = { code: 'FollowUpDateNotAllowed'; on: string; earliestOn: string; latestOn: string };

/** Refuses a promised day unless it is a real one between tomorrow and `daysMax` from today. */
export function unlessAhead(on: string, nowMs: number, daysMax: number): Refused<DateNotAllowed> | undefined {
  const earliestOn = addDays(dayOf(nowMs), 1);
  const latestOn = addDays(dayOf(nowMs), daysMax);
  return isDayWithin(on, earliestOn, latestOn)
    ? undefined
    : refuse({ code: 'FollowUpDateNotAllowed', on, earliestOn, latestOn });
}

/** NOTE: the shape of a day admits 31 February, which arithmetic would read as a day in March. */
export function isDayWithin(on: string, fromOn: string, toOn: string): boolean {
  return addDays(on, 0) === on && fromOn <= on && on <= toOn;
}
