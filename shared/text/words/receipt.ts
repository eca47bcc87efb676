import type { TellingWay } from '../../domain/message/message';
import type { Receipt } from '../../domain/proposal/receipt';
import { dateInWords } from '../dates';

export const receiptWords = {
  owed: (until: string) => `${until}要让提议人知道`,
  late: (until: string) => `${until}就该让提议人知道，已经晚了`,
  mine: '知道了',
  noted: '记下了，谢谢您',
  give: '记下已经告诉提议人',
  giveNote: '怎么告诉的？',
  decided: (day: string) => `${day}定的`,
} as const;

const wayWords: Record<TellingWay | 'read', string> = {
  read: '提议人自己看过了',
  phone: '打电话告诉了',
  paper: '送了书面通知',
  loudspeaker: '用大喇叭告诉了',
  inPerson: '当面告诉了',
};

/** Whether the author knows, how, and since when; or until when they must. */
export function receiptSentence(receipt: Pick<Receipt, 'dueAtMs' | 'given'>, nowMs: number): string {
  const { given, dueAtMs } = receipt;
  if (given) return `${dateInWords(given.atMs, nowMs)}${wayWords[given.way]}`;
  const until = `${dateInWords(dueAtMs, nowMs)}前`;
  return dueAtMs < nowMs ? receiptWords.late(until) : receiptWords.owed(until);
}
