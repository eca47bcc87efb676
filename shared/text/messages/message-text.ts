import { dayOf } from '../../kernel/time';
import { calendarDayInWords, momentByDate } from '../dates';

export type MessageTexts = Record<string, (data: Record<string, string | number | boolean | null>) => string>;

/** `11月22日`, as messages name a day: they are read on other days than they are sent. */
export function dayInMessage(atMs: unknown): string {
  return calendarDayInWords(dayOf(Number(atMs)));
}

/** `12月4日（周五）晚上七点半`: when something begins, as messages name it. */
export function momentInMessage(atMs: unknown): string {
  return momentByDate(Number(atMs), Number(atMs));
}
