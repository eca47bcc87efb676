import { resubmitProposal } from '@shared/domain/pre-review/resubmit-proposal';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { dueAfterDays } from '@shared/kernel/time';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `pre-review.resubmit`: load, decide, save. The rule itself is in shared/domain/pre-review/resubmit-proposal. */
export const resubmitProposalAction: Command<'pre-review.resubmit'> = async ({ work, actor, nowMs, payload }) => {
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const dueAtMs = dueAfterDays(nowMs, valueOf(rules, 'preReviewDaysMax'));
  return work.save(resubmitProposal(rules, proposal, { actor, nowMs }), { dueAtMs });
};
