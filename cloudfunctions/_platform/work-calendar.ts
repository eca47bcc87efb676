import chineseDays from 'chinese-days';
import type { WorkCalendar } from '@shared/kernel/working-days';

const knownYears = new Map<number, boolean>();

/**
 * Working days in China with the public holidays and make-up days 调休 that the State Council has announced, as
 * `chinese-days` keeps them. They come out each autumn for the year after: a later year is unknown until the package
 * is renewed.
 */
export const workCalendar: WorkCalendar = {
  knowsYear(year) {
    const known =
      knownYears.get(year) ?? chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
    knownYears.set(year, known);
    return known;
  },
  isWorkingDay: (on) => chineseDays.isWorkday(on),
};
