import { clockParts } from '../../kernel/time';

export type MessageTexts = Record<string, (data: Record<string, string | number | boolean | null>) => string>;

/** `11 月 22 日`, as messages name a day. */
export function dayInMessage(atMs: unknown): string {
  const { month, day } = clockParts(Number(atMs));
  return `${month} 月 ${day} 日`;
}
