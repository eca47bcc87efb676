import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { assert } from './assert';

dayjs.extend(utc);

const shanghaiOffsetMinutes = 8 * 60;

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

function inShanghai(atMs: number) {
  return dayjs.utc(atMs).utcOffset(shanghaiOffsetMinutes);
}

function startOf(on: string) {
  const day = dayjs.utc(on, 'YYYY-MM-DD');
  assert(/^\d{4}-\d{2}-\d{2}$/.test(on) && day.isValid(), 'a calendar day is written YYYY-MM-DD');
  return day;
}

/** The Shanghai calendar day (`YYYY-MM-DD`) on which an instant falls. */
export function dayOf(atMs: number): string {
  return inShanghai(atMs).format('YYYY-MM-DD');
}

/** The calendar day `days` later (or earlier, when negative). */
export function addDays(on: string, days: number): string {
  return startOf(on).add(days, 'day').format('YYYY-MM-DD');
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(fromOn: string, toOn: string): number {
  return startOf(toOn).diff(startOf(fromOn), 'day');
}

/** The day of the week of a calendar day: 0 Sunday to 6 Saturday. */
export function weekdayOf(on: string): number {
  return startOf(on).day();
}

/** The year of a calendar day. */
export function yearOfDay(on: string): number {
  return startOf(on).year();
}

/** First instant of a Shanghai calendar day, in UTC milliseconds. */
export function startOfDayMs(on: string): number {
  return startOf(on).valueOf() - shanghaiOffsetMinutes * minuteMs;
}

/** Last instant of a Shanghai calendar day, in UTC milliseconds. */
export function endOfDayMs(on: string): number {
  return startOfDayMs(on) + dayMs - 1;
}

/** The end of the day that lies `days` after the day of `nowMs`: what "within so many days" means. */
export function dueAfterDays(nowMs: number, days: number): number {
  return endOfDayMs(addDays(dayOf(nowMs), days));
}

/** Calendar year in Shanghai of an instant. */
export function yearOf(atMs: number): number {
  return inShanghai(atMs).year();
}

/** Parts of an instant as people in the village read a clock. */
export function clockParts(atMs: number): {
  on: string;
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
} {
  const local = inShanghai(atMs);
  return {
    on: local.format('YYYY-MM-DD'),
    year: local.year(),
    month: local.month() + 1,
    day: local.date(),
    weekday: local.day(),
    hour: local.hour(),
    minute: local.minute(),
  };
}
