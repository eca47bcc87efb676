import { checklistOf, checkPreparedness, failingItems } from '@shared/domain/proposal/preparedness';
import { prepareProposal } from '@shared/domain/proposal/prepare-proposal';
import { isKnownKind } from '@shared/domain/village/router';
import { refuse } from '@shared/kernel/outcome';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { findProposal } from '@cloud/_repositories/proposals';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `proposal.prepare`: load, decide, save. The rule itself is in shared/domain/proposal/prepare-proposal. */
export const prepareProposalAction: Command<'proposal.prepare'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, preparation, wording } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { router } = await readRegister(work, actor.villageId);
  if (!isKnownKind(router, preparation.category, preparation.matterKind))
    return refuse({ code: 'PreparationKindUnknown' });
  const fileIds = preparation.materials.flatMap((material) => material.fileId ?? []);
  if (!(await usePhotos(work, fileIds, actor.villageId))) return refuse({ code: 'ProposalPhotoNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const outcome = prepareProposal(rules, proposal, { actor, nowMs, preparation, wording });
  const prepared = { body: wording?.trim() || proposal.body, preparation };
  const failing = failingItems(checkPreparedness(checklistOf(rules, proposal).value, prepared));
  return work.save(outcome, { failingItemIds: failing.map((item) => item.id) });
};
