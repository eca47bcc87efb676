import { dayOf, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { type WorkCalendar, weekdaysOnly } from '@shared/kernel/working-days';
import { clockRuleIds, isClockRule } from '@shared/domain/village/clock-rules';
import { parseRuleBook, type RuleBook } from '@shared/domain/village/rule-book';
import { dueUnder } from '@shared/domain/village/rule-clock';
import ruleBook from '../../../../config/rule-book/default.json';

const book = parseRuleBook({ ...ruleBook, villageId: 'v1' });

function inWorkingDays(days: number): RuleBook {
  const rule = { ...book.rules.cureDaysMax, value: days, unit: 'workingDays' as const };
  return parseRuleBook({ ...book, rules: { ...book.rules, cureDaysMax: rule } });
}

/** Friday 6 March 2026, 23:30 in Shanghai: still the sixth there, and the afternoon of it in London. */
const nowMs = startOfDayMs('2026-03-06') + 23.5 * 3_600_000;

describe('a clock of the rule book', () => {
  it('gives calendar days unless the village says otherwise, to the end of the last day in Shanghai', () => {
    expect(dueUnder(book, 'cureDaysMax', { nowMs, calendar: weekdaysOnly })).toEqual({
      dueAtMs: endOfDayMs('2026-03-20'),
      term: { days: 14, unit: 'days', isYearUnknown: false },
    });
  });

  it('no default rule counts working days', () => {
    expect(clockRuleIds.filter((id) => book.rules[id].unit !== undefined)).toEqual([]);
  });

  it('gives working days where the village says so, and says when a year was not known', () => {
    const known: WorkCalendar = { ...weekdaysOnly, knowsYear: () => true, isWorkingDay: (on) => on !== '2026-03-09' };
    const due = dueUnder(inWorkingDays(3), 'cureDaysMax', { nowMs, calendar: known });
    // Every day but the ninth is worked there: the seventh, the eighth, the tenth.
    expect(dayOf(due.dueAtMs)).toBe('2026-03-10');
    expect(due.term).toEqual({ days: 3, unit: 'workingDays', isYearUnknown: false });
    const unknown = dueUnder(inWorkingDays(3), 'cureDaysMax', { nowMs, calendar: weekdaysOnly });
    expect(dayOf(unknown.dueAtMs)).toBe('2026-03-11');
    expect(unknown.term.isYearUnknown).toBe(true);
  });

  it('is the only kind of rule that may count working days', () => {
    expect(isClockRule('visitDaysMax')).toBe(false);
    const visit = { ...book.rules.visitDaysMax, unit: 'workingDays' };
    expect(() => parseRuleBook({ ...book, rules: { ...book.rules, visitDaysMax: visit } })).toThrow(
      'only the clocks of a matter count working days',
    );
  });
});
