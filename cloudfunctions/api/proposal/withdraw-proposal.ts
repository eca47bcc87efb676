import { withdrawProposal } from '@shared/domain/proposal/withdraw-proposal';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';

/** `proposal.withdraw`: load, decide, save. The rule itself is in shared/domain/proposal/withdraw-proposal. */
export const withdrawProposalAction: Command<'proposal.withdraw'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, reason } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  return work.save(withdrawProposal(proposal, { actor, nowMs, reason }), { proposalId });
};
