import type { ToldTier } from '../../domain/follow-up/ladder';
import type { RequestStatus } from '../../domain/service/status';
import { tierNames } from '../words/follow-up';
import { requestStatusNames, requestTitle } from '../words/service-names';
import { dayInMessage, type MessageTexts } from './message-text';

const statusOf = (status: unknown) => requestStatusNames[status as RequestStatus];

export const serviceMessages = {
  requestChanged: (d) =>
    `您的诉求“${requestTitle(d.title)}”：${statusOf(d.status)}${d.dueAtMs ? `，下一步在${dayInMessage(d, d.dueAtMs)}前` : ''}`,
  requestToCheck: (d) =>
    `${d.requesterName}有一件诉求“${requestTitle(d.title)}”，请在${dayInMessage(d, d.dueAtMs)}前去看看`,
  requestToAssign: (d) => `“${requestTitle(d.title)}”要找人办，请在${dayInMessage(d, d.dueAtMs)}前派人`,
  requestToDo: (d) => `“${requestTitle(d.title)}”请您办，${dayInMessage(d, d.dueAtMs)}前办好，办好报一声`,
  requestToVisit: (d) =>
    `“${requestTitle(d.title)}”办好了，请在${dayInMessage(d, d.dueAtMs)}前去回访${d.requesterName}`,
  requestToRedo: (d) =>
    `“${requestTitle(d.title)}”第 ${d.reopenedCount} 次要求重办，请在${dayInMessage(d, d.dueAtMs)}前办好`,
  requestDueTomorrow: (d) =>
    `“${requestTitle(d.title)}”（${statusOf(d.status)}）${dayInMessage(d, d.dueAtMs)}到期，请抓紧`,
  requestLadderStep: (d) =>
    d.tier === 'holder'
      ? `“${requestTitle(d.title)}”（${statusOf(d.status)}）在${dayInMessage(d, d.dueAtMs)}到期了，还在您手里，请尽快办`
      : `“${requestTitle(d.title)}”（${statusOf(d.status)}）过期 ${Number(d.overdueDays)} 天了还没有办，请${tierNames[d.tier as ToldTier]}过问`,
} satisfies MessageTexts;
