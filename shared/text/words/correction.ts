import { dayOf } from '../../kernel/time';
import { plainDay } from '../dates';

export const correctionWords = {
  correct: '记错了，更正',
  correctTitle: '提请更正',
  correctSentence: '写清哪里记错了。先告诉本人，听本人说明，再由另一位来定；现在不会收回。',
  correctText: '哪里记错了',
  correctSend: '提请更正',
  correctSent: '提上去了，本人会收到通知。',
  decideCorrection: '定更正',
  decideTitle: '核实后怎么定',
  confirmCorrection: '确实记错了，把分收回',
  dismissCorrection: '没有记错，照旧',
  decideText: '核实的情况',
  decideSend: '定下来',
  decideSentence: '收回以后存折上会多一笔更正，原来那一笔也留着。',
  explain: '说明情况',
  explainTitle: '说明情况',
  explainSentence: '说说当时是怎么回事，核实的人会看到。',
  explainText: '当时的情况',
  explainSend: '交给核实的人',
  correction: '提请更正',
  correctionExplanation: '本人说明',
  correctionConfirmed: '已更正，分收回了',
  correctionDismissed: '没有更正，照旧',
  corrected: '已更正',
} as const;

/** `提请更正 · 积分员一`. */
export function correctionBy(name: string): string {
  return `${correctionWords.correction} · ${name}`;
}

/** `已更正，分收回了 · 监督一`. */
export function correctionResult({ isConfirmed, byName }: { isConfirmed: boolean; byName: string }): string {
  return `${isConfirmed ? correctionWords.correctionConfirmed : correctionWords.correctionDismissed} · ${byName}`;
}

/** `本人可以说明到 3 月 23 日`. */
export function hearUntilWords(hearUntilMs: number): string {
  return `本人可以说明到 ${plainDay(dayOf(hearUntilMs))}`;
}
