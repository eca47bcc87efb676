import { addDays, weekdayOf, yearOfDay } from './time';

/** Which days people work on 工作日: public holidays and make-up days 调休 are announced year by year. */
export interface WorkCalendar {
  /** Whether the arrangement of that year is known; where it is not, Monday to Friday count. */
  knowsYear(year: number): boolean;
  /** Whether people work on a Shanghai day of a known year. */
  isWorkingDay(on: string): boolean;
}

/** A calendar that knows no year: Monday to Friday. */
export const weekdaysOnly: WorkCalendar = { knowsYear: () => false, isWorkingDay: isWeekday };

/** The end of a count of working days. `isYearUnknown` when a year on the way was not announced yet. */
export interface WorkingDaysLater {
  on: string;
  isYearUnknown: boolean;
}

/** The `days`-th working day after a day, which is itself not counted (Civil Code art. 201). */
export function workingDaysLater(on: string, days: number, calendar: WorkCalendar): WorkingDaysLater {
  let isYearUnknown = false;
  let day = on;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    const isKnown = calendar.knowsYear(yearOfDay(day));
    isYearUnknown ||= !isKnown;
    if (isKnown ? calendar.isWorkingDay(day) : isWeekday(day)) left -= 1;
  }
  return { on: day, isYearUnknown };
}

function isWeekday(on: string): boolean {
  const weekday = weekdayOf(on);
  return weekday >= 1 && weekday <= 5;
}
