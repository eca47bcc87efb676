import type { Opinion } from '../../domain/proposal/proposal';
import { bodyTitle } from '../words/pre-review';
import { dayInMessage, type MessageTexts } from './message-text';

const receipts: Record<Opinion['verdict'], MessageTexts[string]> = {
  admit: (d) => `“${d.title}”预审通过了，理事长会在${dayInMessage(d, d.dueAtMs)}前把它排进夜话`,
  return: (d) => `“${d.title}”还要再准备准备${because(d)}。请在${dayInMessage(d, d.dueAtMs)}前补好再交`,
  decline: (d) =>
    `“${d.title}”有现成的规定，由${d.handler}照规定去办，${dayInMessage(d, d.dueAtMs)}前办结${because(d)}`,
  route: (d) => `“${d.title}”转给了${bodyTitle(d.body)}，${dayInMessage(d, d.dueAtMs)}前会答复${because(d)}`,
};

const handedOn: Record<Opinion['verdict'], MessageTexts[string]> = {
  admit: (d) => `“${d.title}”预审通过，请在${dayInMessage(d, d.dueAtMs)}前排进一次夜话`,
  return: (d) => `“${d.title}”退回补充，请在${dayInMessage(d, d.dueAtMs)}前补好再交`,
  decline: (d) => `“${d.title}”有现成的规定，请您照规定去办，${dayInMessage(d, d.dueAtMs)}前办结并报一声${because(d)}`,
  route: (d) => `“${d.title}”已转出，请在${dayInMessage(d, d.dueAtMs)}前记下答复${because(d)}`,
};

export const preReviewMessages = {
  preReviewReceipt: (d) => receipts[d.verdict as Opinion['verdict']](d),
  preReviewHandedOn: (d) => handedOn[d.verdict as Opinion['verdict']](d),
  reconsiderationWanted: (d) => `有人请求复议“${d.title}”，请在${dayInMessage(d, d.dueAtMs)}前给个答复`,
} satisfies MessageTexts;

function because(d: Parameters<MessageTexts[string]>[0]): string {
  return d.reason ? `：${String(d.reason).replace(/。$/, '')}` : '';
}
