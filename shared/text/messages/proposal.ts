import type { ProposalStatus } from '../../domain/proposal/status';
import { statusNames } from '../words/proposal';
import { type MessageTexts, dayInMessage } from './message-text';

export const proposalMessages = {
  matterChanged: (d) =>
    `“${d.title}”：${statusNames[d.status as ProposalStatus]}${d.dueAtMs ? `，下一步在${dayInMessage(d, d.dueAtMs)}前` : ''}`,
  mattersDigest: (d) =>
    d.otherCount
      ? `您跟着的“${d.title}”等 ${Number(d.otherCount) + 1} 件事有新进展，共 ${d.count} 条，点开看看`
      : `您跟着的“${d.title}”有 ${d.count} 条新进展，点开看看`,
  preReviewWanted: (d) => `“${d.title}”有人收集了，请在${dayInMessage(d, d.dueAtMs)}前预审`,
  answerWanted: (d) => `“${d.title}”转到网格服务台，请在${dayInMessage(d, d.dueAtMs)}前答复`,
  mergeUndone: (d) => `“${d.mergedTitle}”从“${d.title}”里又分了出来，各走各的；原来支持哪一件的还算在哪一件`,
  matterSplit: (d) => `您关心的事说的是两件，分成了“${d.title}”和“${d.partTitle}”，各走各的；支持的人两件都算`,
  splitUndone: (d) => `“${d.partTitle}”又合回“${d.title}”，还是一件事一起办`,
  matterJoined: (d) => `“${d.mergedTitle}”并进了“${d.title}”，往后一起办`,
  sponsorWanted: (d) => `有人提了“${d.title}”，请在${dayInMessage(d, d.dueAtMs)}前找一位议事会成员收集`,
} satisfies MessageTexts;
