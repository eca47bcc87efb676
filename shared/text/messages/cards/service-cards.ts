import type { ToldTier } from '../../../domain/follow-up/ladder';
import type { RequestStatus } from '../../../domain/service/status';
import { tierNames } from '../../words/follow-up';
import { requestTitle } from '../../words/service-names';
import { dayInMessage } from '../message-text';
import { type CardMakers, type Data, matterCard, taskCard } from './card-makers';

/** Where a request stands, in the five characters that WeChat gives. */
const shortRequestStatus: Record<RequestStatus, string> = {
  draft: '草稿',
  received: '收到了',
  checked: '核实了',
  assigned: '正在办',
  handled: '办好了',
  visited: '办结了',
  withdrawn: '已撤回',
  becameMatter: '交议事会',
  answered: '已答复',
  recalled: '复议中',
};

const title = (d: Data) => requestTitle(d.title);

export const serviceCards = {
  requestChanged: matterCard(
    (d) => shortRequestStatus[d.status as RequestStatus],
    (d) => (d.dueAtMs ? `下一步在${dayInMessage(d, d.dueAtMs)}前` : '点开看看'),
    title,
  ),
  requestToCheck: taskCard('有村民提诉求，请去看看', title),
  requestToAssign: taskCard('请找人办', title),
  requestToDo: taskCard('请您办，办好报一声', title),
  requestToVisit: taskCard((d) => `办好了，请回访${d.requesterName}`, title),
  requestToRedo: taskCard((d) => `第 ${d.reopenedCount} 次要求重办`, title),
  requestDueTomorrow: taskCard('快到期了，请抓紧', title),
  requestLadderStep: taskCard(
    (d) =>
      d.tier === 'holder' ? '到期了，还在您手里' : `过期 ${d.overdueDays} 天，请${tierNames[d.tier as ToldTier]}过问`,
    title,
  ),
} satisfies CardMakers;
