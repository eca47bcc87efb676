import { addDays, clockParts, dayOf, daysBetween, minuteMs, startOfDayMs } from '../kernel/time';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** `11 月 22 日`, with the year where it is not this one. */
export function dayInWords(atMs: number, nowMs: number): string {
  const { year, month, day } = clockParts(atMs);
  const thisYear = clockParts(nowMs).year === year;
  return `${thisYear ? '' : `${year} 年 `}${month} 月 ${day} 日`;
}

/** `11 月 22 日` of a calendar day `YYYY-MM-DD`. */
export function calendarDayInWords(on: string): string {
  const [, month, day] = on.split('-');
  return `${Number(month)} 月 ${Number(day)} 日`;
}

/** `11 月 22 日 星期日 19:30`. */
export function momentInWords(atMs: number, nowMs: number): string {
  const { weekday, hour, minute } = clockParts(atMs);
  return `${dayInWords(atMs, nowMs)} 星期${weekdays[weekday] ?? ''} ${hour}:${String(minute).padStart(2, '0')}`;
}

/** `11 月 22 日` of a calendar day `YYYY-MM-DD`. */
export function plainDay(on: string): string {
  const [, month, day] = on.split('-').map(Number);
  return `${month ?? ''} 月 ${day ?? ''} 日`;
}

/** `11 月 22 日 星期日` of a calendar day, with the year where it is not this one. */
export function dayAndWeekday(on: string, nowMs: number): string {
  const atMs = startOfDayMs(on);
  return `${dayInWords(atMs, nowMs)} 星期${weekdays[clockParts(atMs).weekday] ?? ''}`;
}

/** `19:30`, as a wall clock shows it. */
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

/** 还有 3 天, 就是今天, 过了 2 天: how long it is until a day, as people count; a far day by its date. */
export function daysLeft(dueAtMs: number, nowMs: number): string {
  const days = daysBetween(dayOf(nowMs), dayOf(dueAtMs));
  if (Math.abs(days) > daysCountedMax) return days > 0 ? `${dayInWords(dueAtMs, nowMs)} 前` : `过了 ${-days} 天`;
  if (days === 0) return '就是今天';
  return days > 0 ? `还有 ${days} 天` : `过了 ${-days} 天`;
}
