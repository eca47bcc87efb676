import { giveReceipt } from '@shared/domain/pre-review/give-receipt';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';

/** `pre-review.give-receipt`: load, decide, save. The rule itself is in shared/domain/pre-review/give-receipt. */
export const giveReceiptAction: Command<'pre-review.give-receipt'> = async ({ work, actor, nowMs, payload }) => {
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  return work.save(giveReceipt(proposal, { actor, nowMs, way: payload.way }), {});
};
