import type { ToldTier } from '../../domain/follow-up/ladder';
import type { ProposalStatus } from '../../domain/proposal/status';
import { tierNames } from '../words/follow-up';
import { statusNames } from '../words/proposal';
import { dayInMessage, type MessageTexts } from './message-text';

const statusOf = (status: unknown) => statusNames[status as ProposalStatus];

export const followUpMessages = {
  taskHandedOver: (d) =>
    d.isToAccept
      ? `“${d.title}”交给您办，请在${dayInMessage(d, d.dueAtMs)}前点“接办”；办不了就写明原因退回`
      : `“${d.title}”交给您办，请在${dayInMessage(d, d.dueAtMs)}前办好`,
  helpWanted: (d) => `“${d.title}”要办了，请您帮着一起办，${dayInMessage(d, d.dueAtMs)}前办好`,
  handOverReturned: (d) => `${d.name}退回了“${d.title}”：${d.reason}。请在${dayInMessage(d, d.dueAtMs)}前重新交办`,
  newDateAsked: (d) => `${d.name}申请把“${d.title}”改到${dayInMessage(d, d.dueAtMs)}：${d.reason}。请答复`,
  newDateAnswered: (d) =>
    d.isGranted
      ? `“${d.title}”改期同意了，${dayInMessage(d, d.dueAtMs)}前办好`
      : `“${d.title}”改期没有同意：${d.reason}。还是${dayInMessage(d, d.dueAtMs)}前`,
  helpAsked: (d) => `“${d.title}”卡住了，${d.name}说需要：${d.reason}。请您帮一把`,
  taskReopened: (d) => `“${d.title}”要重新办理，请在${dayInMessage(d, d.dueAtMs)}前办好`,
  townMustHandOver: (d) =>
    `“${d.title}”已经是第 ${d.reopenedCount} 次重新办理，请镇协调小组在${dayInMessage(d, d.dueAtMs)}前重新交办`,
  progressReported: (d) => `“${d.title}”有新进展，办到 ${d.percent}%`,
  closeOutWanted: (d) => `“${d.title}”报办完了，请在${dayInMessage(d, d.dueAtMs)}前开的夜话上销号`,
  visitWanted: (d) => `“${d.title}”已销号，请在${dayInMessage(d, d.dueAtMs)}前去回访${d.authorName}`,
  dueTomorrow: (d) => `“${d.title}”（${statusOf(d.status)}）${dayInMessage(d, d.dueAtMs)}到期，请抓紧`,
  ladderStep: (d) =>
    d.tier === 'holder'
      ? `“${d.title}”（${statusOf(d.status)}）在${dayInMessage(d, d.dueAtMs)}到期了，还在您手里，请尽快办`
      : `“${d.title}”（${statusOf(d.status)}）过期${overdue(d.overdueDays)}了还没有办，请${tierNames[d.tier as ToldTier]}过问`,
} satisfies MessageTexts;

function overdue(days: unknown): string {
  return Number(days) > 0 ? ` ${Number(days)} 天` : '';
}
