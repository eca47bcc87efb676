import { recusalDecider } from '../words/recusal';
import { dayInMessage, type MessageTexts } from './message-text';

const counts = (d: Record<string, unknown>) =>
  `同意 ${Number(d.for)} 票，反对 ${Number(d.against)} 票，弃权 ${Number(d.abstain)} 票`;

const recusalVerdict = (d: Record<string, unknown>) => (d.isUpheld ? '要回避' : '不用回避');

export const voteMessages = {
  pollOpened: (d) => `“${d.title}”开始表决了，请投下您的一票，结束前可以改`,
  recusalAsked: (d) => `有人请${d.name}回避“${d.title}”的表决，请您在表决前决定`,
  recusalAskedOfYou: (d) =>
    `${d.name}请您回避“${d.title}”的表决。点开看理由：该回避就登记；觉得不用，请向${recusalDecider(Boolean(d.isForOthers))}说明，表决前会有决定`,
  recusalOfYours: (d) => `有人请您回避“${d.title}”的表决，已经决定：${recusalVerdict(d)}。点开看理由`,
  recusalAnswered: (d) => `您请${d.name}回避“${d.title}”的表决，已经决定：${recusalVerdict(d)}。点开看理由`,
  matterAdopted: (d) => `“${d.title}”表决通过：${counts(d)}，是 ${d.year} 年第 ${d.number} 号议定事项`,
  matterRejected: (d) =>
    `“${d.title}”表决未通过：${counts(d)}。${dayInMessage(d, d.againFromMs)}以后，或者有了新情况，可以再提`,
  advisoryOpened: (d) => `“${d.title}”正在征集大家的意见，${dayInMessage(d, d.endsAtMs)}前都可以说`,
  advisoryCounted: (d) =>
    `“${d.title}”意见征集结束：${counts(d)}；${d.adultCount} 名成年村民里有 ${Number(d.for) + Number(d.against) + Number(d.abstain)} 人参加`,
} satisfies MessageTexts;
