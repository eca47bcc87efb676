import { undoSplit } from '@shared/domain/proposal/undo-split';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';

/** `proposal.undo-split`: load, decide, save. The rule itself is in shared/domain/proposal/undo-split. */
export const undoSplitAction: Command<'proposal.undo-split'> = async ({ work, actor, nowMs, payload }) => {
  const part = await findProposal(work, payload.proposalId, actor.villageId);
  if (!part) return refuse({ code: 'ProposalNotFound' });
  const original = await findProposal(work, part.splitFrom?.matterId ?? part.id, actor.villageId);
  if (!original) return refuse({ code: 'ProposalNotFound' });
  return work.save(undoSplit({ part, original }, { actor, nowMs }), {});
};
