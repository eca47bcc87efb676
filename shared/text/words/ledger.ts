import type { LedgerRow, LedgerStep } from '../../contract/pre-review-pages';
import { dateInWords } from '../dates';
import { explanationSentence } from '../explanations';
import { holderName, statusNames, verbNames } from './proposal';

export const ledgerWords = {
  title: '预审台账',
  toLedger: '看预审台账',
  note: '送到村党组织的每一件议题：怎么定的、为什么、提议人知道没有、现在到了哪一步。镇里随时可以看。',
  empty: '还没有送到村党组织的议题。送来的，怎么定的都记在这里。',
  print: '下载这一季的台账',
  raised: (day: string) => `${day}送预审`,
  people: (author: string, sponsor: string | null) => `${author}提的${sponsor ? `，${sponsor}收集` : ''}`,
  overdue: '过期了',
  open: '看这一件',
  columns: ['序号', '议题', '送预审', '经过', '回执', '现在'],
  signLines: ['登记人', '村党组织负责人', '镇协调小组'],
  stamp: '村党组织（盖章）',
  none: '这段时间没有送预审的议题。',
  count: (count: number) => `共 ${count} 件。`,
} as const;

/** One step: when, what, by whom, why. */
export function ledgerStepLine({ verb, atMs, byName, reason, explanation, holder }: LedgerStep, nowMs: number): string {
  const next = holder === null ? '' : `，由${holderName(holder, ({ name }) => name)}接着办`;
  const why = [explanation && verb !== 'sponsor' ? explanationSentence(explanation) : '', reason]
    .filter((part) => part !== '')
    .map((part) => part.replace(/。$/, ''))
    .join('。');
  return `${dateInWords(atMs, nowMs)}${verbNames[verb]}${byName ? `（${byName}）` : ''}${next}${why ? `：${why}` : ''}`;
}

/** Where the matter is now, in whose hands, until when. */
export function ledgerNow({ status, holder, dueAtMs, isOverdue }: LedgerRow, nowMs: number): string {
  if (holder === null) return statusNames[status];
  const late = isOverdue ? `（${ledgerWords.overdue}）` : '';
  const who = holderName(holder, ({ name }) => name);
  return `${statusNames[status]}，${who}，${dateInWords(dueAtMs, nowMs)}前${late}`;
}
