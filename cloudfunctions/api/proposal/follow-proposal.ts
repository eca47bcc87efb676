import { followProposal } from '@shared/domain/proposal/follow-proposal';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';

/** `proposal.follow`: load, decide, save. The rule itself is in shared/domain/proposal/follow-proposal. */
export const followProposalAction: Command<'proposal.follow'> = async ({ work, actor, payload }) => {
  const { proposalId, isFollowing } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  return work.save(followProposal(proposal, { actor, isFollowing }), { isFollowing });
};
