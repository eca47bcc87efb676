import { supportProposal, withdrawSupport } from '@shared/domain/proposal/support-proposal';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';

/** `proposal.support`. */
export const supportProposalAction: Command<'proposal.support'> = async ({ work, actor, payload }) => {
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  return work.save(supportProposal(proposal, actor), { supportCount: proposal.supporterIds.length + 1 });
};

/** `proposal.withdraw-support`. */
export const withdrawSupportAction: Command<'proposal.withdraw-support'> = async ({ work, actor, payload }) => {
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  return work.save(withdrawSupport(proposal, actor), { supportCount: proposal.supporterIds.length - 1 });
};
