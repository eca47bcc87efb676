import { dayOf } from '../../kernel/time';
import { calendarDayInWords } from '../dates';

export const correctionWords = {
  correct: '记错了，更正',
  correctTitle: '请求更正',
  correctSentence: '写清哪里记错了。先告诉本人，听本人说明，再由另一位来定；现在不会动分。',
  correctText: '哪里记错了',
  correctSend: '请求更正',
  correctSent: '提上去了，本人会收到通知。',
  decideCorrection: '定更正',
  decideTitle: '核实后怎么定',
  confirmCorrection: '确实记错了，更正过来',
  dismissCorrection: '没有记错，照旧',
  decideText: '核实的情况',
  decideSend: '定下来',
  decideSentence: '更正以后存折上会多一笔更正，原来那一笔也留着。',
  explain: '说明情况',
  explainTitle: '说明情况',
  explainSentence: '说说当时是怎么回事，核实的人会看到。',
  explainText: '当时的情况',
  explainSend: '交给核实的人',
  appeal: '申诉',
  appealTitle: '对扣分申诉',
  appealSentence: '说清为什么不该扣。村务监督会去核实，由没有经手的人来定。',
  appealText: '为什么不该扣',
  appealSend: '提出申诉',
  hearing: '先告诉本人',
  deduct: '扣分要写清为什么。先告诉本人，听本人说明，再由评议小组来定，公示以后才记上。',
  correction: '请求更正',
  correctionExplanation: '本人说明',
  correctionConfirmed: '已经更正',
  correctionDismissed: '没有记错，照旧',
  corrected: '已更正',
} as const;

/** `请求更正 · 积分员一`, `申诉 · 石丹`. */
export function correctionBy({ byName, isAppeal }: { byName: string; isAppeal: boolean }): string {
  return `${isAppeal ? correctionWords.appeal : correctionWords.correction} · ${byName}`;
}

/** `12月9日前由没有经手的人核实，定下来`; without a date where none was kept. */
export function correctionWaits(dueAtMs: number): string {
  const until = dueAtMs === 0 ? '' : `${calendarDayInWords(dayOf(dueAtMs))}前`;
  return `${until}由没有经手的人核实，定下来`;
}

/** `已经更正 · 监督一`. */
export function correctionResult({ isConfirmed, byName }: { isConfirmed: boolean; byName: string }): string {
  return `${isConfirmed ? correctionWords.correctionConfirmed : correctionWords.correctionDismissed} · ${byName}`;
}

/** `本人可以说明到3月23日`. */
export function hearUntilWords(hearUntilMs: number): string {
  return `本人可以说明到${calendarDayInWords(dayOf(hearUntilMs))}`;
}
