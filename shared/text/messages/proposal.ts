import type { ProposalStatus } from '../../domain/proposal/status';
import { statusNames } from '../words/proposal';
import { type MessageTexts, dayInMessage } from './message-text';

export const proposalMessages: MessageTexts = {
  matterChanged: (d) =>
    `“${d.title}”：${statusNames[d.status as ProposalStatus]}${d.dueAtMs ? `，下一步在${dayInMessage(d.dueAtMs)}前` : ''}`,
  sponsorWanted: (d) => `有人提了“${d.title}”，请在${dayInMessage(d.dueAtMs)}前找一位议事会成员收集`,
};
