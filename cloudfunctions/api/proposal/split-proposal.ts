import { splitProposal } from '@shared/domain/proposal/split-proposal';
import { isKnownKind } from '@shared/domain/village/router';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `proposal.split`: load, decide, save. The rule itself is in shared/domain/proposal/split-proposal. */
export const splitProposalAction: Command<'proposal.split'> = async ({ work, actor, nowMs, payload, newId }) => {
  const { proposalId, ...parts } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { router } = await readRegister(work, actor.villageId);
  if (!isKnownKind(router, parts.category, parts.matterKind)) return refuse({ code: 'PreparationKindUnknown' });
  const { rules } = await readVillage(work, actor.villageId);
  const partId = newId();
  return work.save(splitProposal(rules, proposal, { ...parts, actor, nowMs, partId }), { partId });
};
