import { undoMerge } from '@shared/domain/proposal/undo-merge';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';

/** `proposal.undo-merge`: load, decide, save. The rule itself is in shared/domain/proposal/undo-merge. */
export const undoMergeAction: Command<'proposal.undo-merge'> = async ({ work, actor, nowMs, payload }) => {
  const merged = await findProposal(work, payload.proposalId, actor.villageId);
  if (!merged) return refuse({ code: 'ProposalNotFound' });
  const target = await findProposal(work, merged.mergedInto ?? merged.id, actor.villageId);
  if (!target) return refuse({ code: 'ProposalNotFound' });
  return work.save(undoMerge({ merged, target }, { actor, nowMs }), {});
};
