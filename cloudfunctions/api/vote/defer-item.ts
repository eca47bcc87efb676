import { valueOf } from '@shared/domain/village/rule-book';
import { deferItem } from '@shared/domain/vote/defer-item';
import { refuse } from '@shared/kernel/outcome';
import { findMeeting } from '@cloud/_repositories/meetings';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `vote.defer-item`. */
export const deferItemAction: Command<'vote.defer-item'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, itemId, reason } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'PollMeetingNotFound' });
  const proposalId = meeting.items.find((item) => item.id === itemId)?.proposalId;
  const proposal = proposalId ? await findProposal(work, proposalId, actor.villageId) : undefined;
  if (!proposal) return refuse({ code: 'AgendaItemIsReport' });
  const { rules } = await readVillage(work, actor.villageId);
  const nextMeetingDaysMax = valueOf(rules, 'nextMeetingDaysMax');
  return work.save(deferItem(meeting, proposal, { actor, nowMs, itemId, reason, nextMeetingDaysMax }), {});
};
