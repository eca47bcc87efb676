import { addDays, clockParts, dayOf, daysBetween, minuteMs, startOfDayMs } from '../kernel/time';
import { hourAsSpoken, nearDay, nearHour } from './spoken/moments';

const weekdays = '日一二三四五六';

/** `11月22日` of a calendar day `YYYY-MM-DD`. */
export function calendarDayInWords(on: string): string {
  const [, month, day] = on.split('-').map(Number);
  return `${month ?? ''}月${day ?? ''}日`;
}

/** `2026年11月22日` of a calendar day: on paper, and where the year matters. */
export function fullDay(on: string): string {
  return `${on.slice(0, 4)}年${calendarDayInWords(on)}`;
}

/** `11月22日`, with the year where it is not this one: for what is read on another day than today, as on paper. */
export function dateInWords(atMs: number, nowMs: number): string {
  const on = dayOf(atMs);
  return on.slice(0, 4) === dayOf(nowMs).slice(0, 4) ? calendarDayInWords(on) : fullDay(on);
}

/** `11月22日（周日）` of a calendar day, with the year where it is not this one. */
export function dayAndWeekday(on: string, nowMs: number): string {
  const atMs = startOfDayMs(on);
  return `${dateInWords(atMs, nowMs)}（周${weekdays.charAt(clockParts(atMs).weekday)}）`;
}

/** 今天, 后天, 昨天; `12月3日（周四）` of a day to come, `11月3日` of one that is past. */
export function dayInWords(atMs: number, nowMs: number): string {
  return nearDay(atMs, nowMs) ?? dayOrDate(atMs, nowMs);
}

/** 今天之内, `12月3日（周四）前`: by when, the last day included. */
export function untilInWords(dueAtMs: number, nowMs: number): string {
  const near = dayOf(dueAtMs) < dayOf(nowMs) ? undefined : nearDay(dueAtMs, nowMs);
  return near === undefined ? `${dayOrDate(dueAtMs, nowMs)}前` : `${near}之内`;
}

function dayOrDate(atMs: number, nowMs: number): string {
  return atMs > nowMs ? dayAndWeekday(dayOf(atMs), nowMs) : dateInWords(atMs, nowMs);
}

/** 今晚七点半, 昨天上午九点, `12月4日（周五）晚上七点半`: a moment as people say it. */
export function momentInWords(atMs: number, nowMs: number): string {
  return nearHour(atMs, nowMs) ?? `${dayInWords(atMs, nowMs)}${hourAsSpoken(atMs)}`;
}

/** `12月4日（周五）晚上七点半`: a moment in what is passed on and read on another day, where 今晚 would mislead. */
export function momentByDate(atMs: number, nowMs: number): string {
  return `${dayAndWeekday(dayOf(atMs), nowMs)}${hourAsSpoken(atMs)}`;
}

/** `2026年12月4日 星期五 19:30`: a moment on a printed sheet. */
export function momentOnPaper(atMs: number): string {
  return `${weekdayOnPaper(dayOf(atMs))} ${momentOfDay(atMs)}`;
}

/** `2026年12月4日 星期五`: a day on a printed sheet. */
export function weekdayOnPaper(on: string): string {
  return `${fullDay(on)} 星期${weekdays.charAt(clockParts(startOfDayMs(on)).weekday)}`;
}

/** `19:30`, as a wall clock shows it: in lists and records of an evening, where minutes are compared. */
export function momentOfDay(atMs: number): string {
  const { hour, minute } = clockParts(atMs);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

/** The two fields in which an instant is entered: day `YYYY-MM-DD` and time `HH:MM`, in Shanghai. */
export function momentFields(atMs: number): { on: string; time: string } {
  const { on, hour, minute } = clockParts(atMs);
  return { on, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

/** The instant that the two fields name. */
export function instantOf(on: string, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return startOfDayMs(on) + (hour * 60 + minute) * minuteMs;
}

/** The calendar day so many days from now. */
export function dayAhead(nowMs: number, days: number): string {
  return addDays(dayOf(nowMs), days);
}

/** How near a day must be to be counted in days. */
const daysCountedMax = 30;

/** 就是明天, 还有 3 天, 过了 2 天: how long it is until a day, as people count; a far day by its date. */
export function daysLeft(dueAtMs: number, nowMs: number): string {
  const days = daysBetween(dayOf(nowMs), dayOf(dueAtMs));
  if (days < 0) return `过了 ${-days} 天`;
  if (days > daysCountedMax) return untilInWords(dueAtMs, nowMs);
  return days === 0 ? '就是今天' : days === 1 ? '就是明天' : `还有 ${days} 天`;
}
