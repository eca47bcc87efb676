import { withdrawProposal } from '@shared/domain/proposal/withdraw-proposal';
import { refuse } from '@shared/kernel/outcome';
import { cancelAdvisory } from '@cloud/_repositories/advisories';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';

/** `proposal.withdraw`: load, decide, save. The rule itself is in shared/domain/proposal/withdraw-proposal. */
export const withdrawProposalAction: Command<'proposal.withdraw'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, reason } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const saved = await work.save(withdrawProposal(proposal, { actor, nowMs, reason }), { proposalId });
  if (saved.ok) await cancelAdvisory(work, proposal);
  return saved;
};
