import * as fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '@shared/kernel/time';
import { type WorkCalendar, weekdaysOnly, workingDaysLater } from '@shared/kernel/working-days';

/** Knows 2026 and nothing else; there every day is worked but the first week of October. */
const onlyOctober: WorkCalendar = {
  knowsYear: (year) => year === 2026,
  isWorkingDay: (on) => on < '2026-10-01' || on > '2026-10-07',
};

describe('counting working days', () => {
  it('does not count the first day, and ends on a day that is worked', () => {
    expect(workingDaysLater('2026-09-30', 1, onlyOctober)).toEqual({ on: '2026-10-08', isYearUnknown: false });
    expect(workingDaysLater('2026-09-29', 1, onlyOctober)).toEqual({ on: '2026-09-30', isYearUnknown: false });
  });

  it('ends on the same day where nothing is to be counted', () => {
    expect(workingDaysLater('2026-10-03', 0, onlyOctober)).toEqual({ on: '2026-10-03', isYearUnknown: false });
  });

  it('says that a year on the way was unknown, also when it ends in a known one', () => {
    expect(workingDaysLater('2026-12-31', 1, onlyOctober)).toEqual({ on: '2027-01-01', isYearUnknown: true });
    expect(workingDaysLater('2025-12-31', 1, onlyOctober)).toEqual({ on: '2026-01-01', isYearUnknown: false });
    expect(workingDaysLater('2025-12-30', 2, onlyOctober)).toEqual({ on: '2026-01-01', isYearUnknown: true });
  });

  it('without a calendar counts Monday to Friday, always the same number of them', () => {
    const start = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (on, days) => {
        const end = workingDaysLater(on, days, weekdaysOnly);
        const span = Array.from({ length: daysBetween(on, end.on) }, (_, index) => addDays(on, index + 1));
        const worked = span.filter((day) => weekdayOf(day) >= 1 && weekdayOf(day) <= 5);
        expect(worked).toHaveLength(days);
        expect(worked.at(-1)).toBe(end.on);
        expect(end.isYearUnknown).toBe(true);
      }),
    );
  });
});
