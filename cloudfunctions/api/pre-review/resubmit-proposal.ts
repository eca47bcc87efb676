import { resubmitProposal } from '@shared/domain/pre-review/resubmit-proposal';
import { dueUnder } from '@shared/domain/village/rule-clock';
import { refuse } from '@shared/kernel/outcome';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `pre-review.resubmit`: load, decide, save. The rule itself is in shared/domain/pre-review/resubmit-proposal. */
export const resubmitProposalAction: Command<'pre-review.resubmit'> = async ({ work, actor, nowMs, payload }) => {
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const { dueAtMs } = dueUnder(rules, 'preReviewDaysMax', { nowMs, calendar });
  return work.save(resubmitProposal(rules, proposal, { actor, nowMs, calendar }), { dueAtMs });
};
