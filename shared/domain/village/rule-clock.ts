import * as z from 'zod/mini';
import { addDays, dayOf, endOfDayMs } from '../../kernel/time';
import { type WorkCalendar, workingDaysLater } from '../../kernel/working-days';
import type { ClockRuleId } from './clock-rules';
import { type RuleBook, ruleOf } from './rule-book';

/** How a date was counted 期限: kept with the step, so that the page can say it. */
export const termShape = z.object({
  days: z.int(),
  unit: z.enum(['days', 'workingDays']),
  /** The holidays of a year on the way were not announced yet; there Monday to Friday were counted. */
  isYearUnknown: z.boolean(),
});
export type Term = z.infer<typeof termShape>;

/** What a clock is read by: the moment, and the calendar of working days. */
export interface Now {
  nowMs: number;
  calendar: WorkCalendar;
}

export interface Due {
  /** The last instant of the last day, UTC milliseconds. */
  dueAtMs: number;
  term: Term;
}

/** Until when, by one of the village's clocks: the end of the last day, the present day not counted. */
export function dueUnder(rules: RuleBook, id: ClockRuleId, { nowMs, calendar }: Now): Due {
  const { on, term } = lastDayUnder(rules, id, dayOf(nowMs), calendar);
  return { dueAtMs: endOfDayMs(on), term };
}

/** The last day of a clock that begins to run on a day, which is itself not counted. */
export function lastDayUnder(
  rules: RuleBook,
  id: ClockRuleId,
  fromOn: string,
  calendar: WorkCalendar,
): { on: string; term: Term } {
  const { value: days, unit } = ruleOf(rules, id);
  if (unit !== 'workingDays') {
    return { on: addDays(fromOn, days), term: { days, unit: 'days', isYearUnknown: false } };
  }
  const { on, isYearUnknown } = workingDaysLater(fromOn, days, calendar);
  return { on, term: { days, unit, isYearUnknown } };
}
