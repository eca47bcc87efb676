import { clockParts, dayOf, daysBetween } from '../../kernel/time';
import { inSpokenWords } from './numbers';

const weekdays = '日一二三四五六';
/** Up to which hour of the day each part of it lasts. */
const partsOfDay = [
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
  const twelve = hour > 12 ? hour - 12 : hour;
  return `${part}${twelve === 2 ? '两' : inSpokenWords(twelve)}点${minutesAsSpoken(minute)}`;
}

function minutesAsSpoken(minute: number): string {
  if (minute === 0) return '';
  if (minute === 30) return '半';
  if (minute === 15) return '一刻';
  return `${minute < 10 ? '零' : ''}${inSpokenWords(minute)}分`;
}

/** 今天晚上七点半, 十一月二十七号星期五晚上七点半: a moment as it is read aloud. */
export function momentAsSpoken(atMs: number, nowMs: number): string {
  const near = ['今天', '明天', '后天'][daysBetween(dayOf(nowMs), dayOf(atMs))];
  const { month, day, weekday } = clockParts(atMs);
  const date = `${inSpokenWords(month)}月${inSpokenWords(day)}号星期${weekdays[weekday] ?? ''}`;
  return `${near ?? date}${hourAsSpoken(atMs)}`;
}

/** 今晚七点半, 明晚七点半, 星期五晚上七点半: an evening of the calendar, said the short way; the date stands beside it. */
export function eveningAsSaid(atMs: number, nowMs: number): string {
  const daysAhead = daysBetween(dayOf(nowMs), dayOf(atMs));
  const hour = hourAsSpoken(atMs);
  const tonight = hour.startsWith('晚上') && (daysAhead === 0 || daysAhead === 1);
  if (tonight) return `${daysAhead === 0 ? '今' : '明'}${hour.replace('晚上', '晚')}`;
  const near = ['今天', '明天', '后天'][daysAhead];
  return `${near ?? `星期${weekdays[clockParts(atMs).weekday] ?? ''}`}${hour}`;
}
