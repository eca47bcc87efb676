import { prepareOpinion } from '@shared/domain/pre-review/prepare-opinion';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';
import { readBasis } from './basis';

/** `pre-review.prepare-opinion`: load, decide, save. The rule itself is in shared/domain/pre-review/prepare-opinion. */
export const prepareOpinionAction: Command<'pre-review.prepare-opinion'> = async ({ work, actor, nowMs, payload }) => {
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const basis = await readBasis(work, actor.villageId, nowMs);
  return work.save(prepareOpinion(basis, proposal, { actor, draft: payload.opinion }), { preparedAtMs: nowMs });
};
