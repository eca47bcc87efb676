import { startOfDayMs } from '../../kernel/time';
import { dateInWords, momentByDate } from '../dates';

/** What a message is made of; `sentAtMs` is when it is sent, which decides whether a day needs its year. */
export type MessageData = Record<string, string | number | boolean | null>;

export type MessageTexts = Record<string, (data: MessageData) => string>;

/**
 * `11月22日`, as messages name an instant or a calendar day: they are kept and read on other days than they are sent, so
 * there is no 明天 in them, and the year stands where it is not the one they are sent in.
 */
export function dayInMessage({ sentAtMs }: MessageData, at: unknown): string {
  return dateInWords(typeof at === 'string' ? startOfDayMs(at) : Number(at), Number(sentAtMs));
}

/** `12月4日（周五）晚上七点半`: when something begins, as messages name it. */
export function momentInMessage({ sentAtMs }: MessageData, atMs: unknown): string {
  return momentByDate(Number(atMs), Number(sentAtMs));
}
