import type { Medium } from '../domain/member/photo';
import { clockParts } from '../kernel/time';

const mediumNames: Record<Medium, string> = { sound: '语音', picture: '照片' };

/** What a matter without a word is called until somebody has written down what it says: `语音：张* 11月27日`, with the name as boards show it. */
export function untitledMatter(medium: Medium, authorName: string, atMs: number): string {
  const { month, day } = clockParts(atMs);
  return `${mediumNames[medium]}：${authorName} ${month}月${day}日`;
}
