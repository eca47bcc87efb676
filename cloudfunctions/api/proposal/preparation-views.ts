import type { PreparationPage } from '@shared/contract/proposal-pages';
import { checklistOf } from '@shared/domain/proposal/preparedness';
import { isWordless, mayPrepare } from '@shared/domain/proposal/prepare-proposal';
import { maySplit } from '@shared/domain/proposal/split-proposal';
import { mayTravel } from '@shared/domain/proposal/travel';
import { matterKindsOf } from '@shared/domain/village/router';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';
import { matterRow } from './matter-row';

/** `proposal.preparation`: what the form of the preparation needs: what is filled in, the checklist, the categories. */
export const readPreparationView: View<'proposal.preparation'> = async ({ reads, actor, nowMs, payload }) => {
  const proposal = await findProposal(reads, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(reads, actor.villageId);
  const { router } = await readRegister(reads, actor.villageId);
  const page: PreparationPage = {
    row: matterRow(proposal, actor, nowMs),
    body: proposal.body,
    photoIds: proposal.photoIds,
    voice: proposal.voice,
    isWordless: isWordless(proposal),
    preparation: proposal.preparation,
    checklist: checklistOf(rules, proposal).value,
    categories: router.categories.map(({ id, title, hint }) => ({
      id,
      title,
      hint,
      matterKinds: matterKindsOf(router, id).map((kind) => ({ id: kind.id, title: kind.title })),
    })),
    permission: permissionOf(mayPrepare(proposal, actor)),
    split: permissionOf(maySplit(proposal, actor)),
    resubmit: permissionOf(mayTravel(proposal, 'resubmit', actor)),
  };
  return reply(page);
};
