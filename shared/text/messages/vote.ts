import { dayInMessage, type MessageTexts } from './message-text';

const counts = (d: Record<string, unknown>) =>
  `同意 ${Number(d.for)} 票，反对 ${Number(d.against)} 票，弃权 ${Number(d.abstain)} 票`;

export const voteMessages = {
  pollOpened: (d) => `“${d.title}”开始表决了，请投下您的一票，结束前可以改`,
  matterAdopted: (d) => `“${d.title}”表决通过：${counts(d)}，是 ${d.year} 年第 ${d.number} 号议定事项`,
  matterRejected: (d) =>
    `“${d.title}”表决未通过：${counts(d)}。${dayInMessage(d.againFromMs)}以后，或者有了新情况，可以再提`,
} satisfies MessageTexts;
