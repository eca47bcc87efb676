import { addDays } from '../../kernel/time';

/** Days that one act may plan. */
export const dutyDaysMax = 31;

/** Every day from one to another, both included; at most a month, and one where the second lies before the first. */
export function daysThrough(fromOn: string, toOn: string): string[] {
  const days = [fromOn];
  for (let on = addDays(fromOn, 1); on <= toOn && days.length < dutyDaysMax; on = addDays(on, 1)) days.push(on);
  return days;
}
