import { clockParts, dayOf, daysBetween } from '../../kernel/time';
import { inSpokenWords } from './numbers';

/** Sunday is 星期天 when it is said. */
const weekdays = '天一二三四五六';
/** Up to which hour of the day each part of it lasts. */
const partsOfDay = [
  [1, '夜里'],
  [5, '凌晨'],
  [9, '早上'],
  [12, '上午'],
  [13, '中午'],
  [18, '下午'],
  [24, '晚上'],
] as const;

/** 晚上七点半: the hour as people in the village say it. */
export function hourAsSpoken(atMs: number): string {
  const { hour, minute } = clockParts(atMs);
  const part = partsOfDay.find(([until]) => hour < until)?.[1] ?? '';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${part}${twelve === 2 ? '两' : inSpokenWords(twelve)}点${minutesAsSpoken(minute)}`;
}

function minutesAsSpoken(minute: number): string {
  if (minute === 0) return '';
  if (minute === 30) return '半';
  if (minute === 15) return '一刻';
  return `${minute < 10 ? '零' : ''}${inSpokenWords(minute)}分`;
}

const nearDays = ['前天', '昨天', '今天', '明天', '后天'];

/** 前天 to 后天; undefined of any other day. */
export function nearDay(atMs: number, nowMs: number): string | undefined {
  return nearDays[daysBetween(dayOf(nowMs), dayOf(atMs)) + 2];
}

/** 今晚七点半, 明天上午九点: a moment of a near day, said the short way. */
export function nearHour(atMs: number, nowMs: number): string | undefined {
  const near = nearDay(atMs, nowMs);
  return near === undefined ? undefined : `${near}${hourAsSpoken(atMs)}`.replace(/([昨今明])天晚上/, '$1晚');
}

/** 今天晚上七点半, 十一月二十七号星期五晚上七点半: a moment as it is read aloud. */
export function momentAsSpoken(atMs: number, nowMs: number): string {
  const { month, day } = clockParts(atMs);
  const near = atMs < nowMs ? undefined : nearDay(atMs, nowMs);
  const date = `${inSpokenWords(month)}月${inSpokenWords(day)}号`;
  return near === undefined ? `${date}${weekdayAndHour(atMs)}` : `${near}${hourAsSpoken(atMs)}`;
}

/** 今晚七点半, 星期五晚上七点半: an evening of the calendar; the date stands beside it. */
export function eveningAsSaid(atMs: number, nowMs: number): string {
  return nearHour(atMs, nowMs) ?? weekdayAndHour(atMs);
}

function weekdayAndHour(atMs: number): string {
  return `星期${weekdays.charAt(clockParts(atMs).weekday)}${hourAsSpoken(atMs)}`;
}
