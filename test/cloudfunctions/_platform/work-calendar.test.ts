import { workCalendar } from '@cloud/_platform/work-calendar';
import { workingDaysLater } from '@shared/kernel/working-days';

const later = (on: string, days: number) => workingDaysLater(on, days, workCalendar);

describe('working days in China', () => {
  it.each([
    // Over a plain weekend.
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-02', 5, '2026-03-09'],
    ['2026-03-02', 10, '2026-03-16'],
    // Spring Festival 2026: 15 to 23 February off, Saturdays 14 and 28 February worked.
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-02'],
    ['2026-02-10', 10, '2026-03-02'],
    // Tomb-sweeping day and Labour Day.
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-04-30', 1, '2026-05-06'],
    ['2026-05-08', 1, '2026-05-09'],
    // National Day 2026: 1 to 7 October off, Sunday 20 September and Saturday 10 October worked.
    ['2026-09-18', 2, '2026-09-21'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-09-24', 10, '2026-10-15'],
    // New Year: 1 to 3 January 2026 off, Sunday 4 January worked.
    ['2025-12-31', 1, '2026-01-04'],
  ])('from %s, %i of them end on %s', (on, days, end) => {
    expect(later(on, days)).toEqual({ on: end, isYearUnknown: false });
  });

  it('counts Monday to Friday in a year whose holidays nobody has announced, and says so', () => {
    expect(workCalendar.knowsYear(2041)).toBe(false);
    expect(later('2041-09-30', 1)).toEqual({ on: '2041-10-01', isYearUnknown: true });
  });

  it('knows the year that the demonstration lives in', () => {
    expect([2025, 2026].map((year) => workCalendar.knowsYear(year))).toEqual([true, true]);
  });
});
