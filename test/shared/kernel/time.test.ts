import fc from 'fast-check';
import {
  addDays,
  clockParts,
  dayMs,
  dayOf,
  daysBetween,
  dueAfterDays,
  endOfDayMs,
  startOfDayMs,
  yearOf,
} from '@shared/kernel/time';

const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('time in the village', () => {
  it('changes the day at midnight in Shanghai, which is 16:00 UTC', () => {
    expect(dayOf(Date.UTC(2026, 2, 1, 15, 59, 59, 999))).toBe('2026-03-01');
    expect(dayOf(Date.UTC(2026, 2, 1, 16))).toBe('2026-03-02');
  });

  it('changes the year at midnight in Shanghai', () => {
    expect(yearOf(Date.UTC(2026, 11, 31, 16))).toBe(2027);
  });

  it('counts calendar days over months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
  });

  it('means the end of the last day by "within so many days"', () => {
    const morning = startOfDayMs('2026-03-02') + 9 * 3_600_000;
    expect(dueAfterDays(morning, 7)).toBe(endOfDayMs('2026-03-09'));
  });

  it('finds every instant inside its day', () => {
    fc.assert(
      fc.property(instants, (atMs) => {
        const on = dayOf(atMs);
        expect(startOfDayMs(on)).toBeLessThanOrEqual(atMs);
        expect(endOfDayMs(on)).toBeGreaterThanOrEqual(atMs);
        expect(endOfDayMs(on) - startOfDayMs(on)).toBe(dayMs - 1);
        expect(clockParts(atMs).on).toBe(on);
      }),
    );
  });

  it('refuses what is no day', () => {
    expect(() => startOfDayMs('tomorrow')).toThrow('YYYY-MM-DD');
  });
});
