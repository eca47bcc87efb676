import type { MatterPage } from '@shared/contract/proposal-pages';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { followUpId, followUpShape } from '@shared/domain/follow-up/follow-up';
import { followProposal, isFollowing } from '@shared/domain/proposal/follow-proposal';
import { mayPrepare } from '@shared/domain/proposal/prepare-proposal';
import { checklistOf, checkPreparedness } from '@shared/domain/proposal/preparedness';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { withPublicTexts } from '@shared/domain/proposal/public-texts';
import { seesNames, shownName } from '@shared/domain/proposal/shown-names';
import type { ProposalStatus } from '@shared/domain/proposal/status';
import { supportProposal, withdrawSupport } from '@shared/domain/proposal/support-proposal';
import { refuse } from '@shared/kernel/outcome';
import { findDecision } from '@cloud/_repositories/decisions';
import { finderOf } from '@cloud/_repositories/documents';
import { findProposal } from '@cloud/_repositories/proposals';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { isPublished, procedureModel } from '../decision/procedure';
import type { PageReader } from '../page-reader';
import { permissionOf } from '../permission';
import { decisionOf, followUpOf, opinionOf, receiptOf, splitOf, stepsOf } from './matter-parts';
import { matterPermissions } from './matter-permissions';
import { matterRow } from './matter-row';

const findFollowUp = finderOf('followUp', followUpShape);

/** Before the council has talked about it: what is prepared and still missing matters, and nothing was decided yet. */
const beforeTheMeeting: readonly ProposalStatus[] = [
  'submitted',
  'raised',
  'returned',
  'underReconsideration',
  'admitted',
  'scheduled',
  'deferred',
];

/** `proposal.read`: the one page of a matter, in five reads: either how it is prepared, or what became of it. */
export const readProposalView: View<'proposal.read'> = async ({ reads, actor, nowMs, payload }) => {
  const proposal = await findProposal(reads, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const isBefore = beforeTheMeeting.includes(proposal.status);
  const page: MatterPage = {
    ...ofTheMatterItself(proposal, actor, nowMs),
    ...(isBefore ? await howItIsPrepared(reads, proposal, actor) : await whatBecameOfIt(reads, proposal, actor)),
  };
  return reply(withPublicTexts(page, proposal, actor));
};

type Later = 'categoryTitle' | 'checklist' | 'opinion' | 'decision' | 'procedure' | 'followUp';

function ofTheMatterItself(proposal: Proposal, actor: Actor, nowMs: number): Omit<MatterPage, Later> {
  const inFull = seesNames(actor, proposal);
  return {
    row: matterRow(proposal, actor, nowMs),
    body: proposal.body,
    photoIds: proposal.photoIds,
    voice: proposal.voice,
    writtenDownByName: proposal.writtenDown && shownName(proposal.writtenDown.by, inFull),
    authorName: shownName(proposal.author, inFull),
    helperName: proposal.helper && shownName(proposal.helper, inFull),
    sponsorName: proposal.sponsor && shownName(proposal.sponsor, inFull),
    isSupporting: proposal.supporterIds.includes(actor.villagerId),
    ...followingOf(proposal, actor),
    requestId: requestOf(proposal, actor),
    mergedInto: proposal.mergedInto,
    split: splitOf(proposal),
    steps: stepsOf(proposal, inFull),
    preparation: proposal.preparation,
    receipt: receiptOf(proposal, actor),
    meetingId: proposal.meetingId,
    permissions: matterPermissions(proposal, actor, nowMs),
    support: permissionOf(supportProposal(proposal, actor)),
    withdrawSupport: permissionOf(withdrawSupport(proposal, actor)),
    prepare: permissionOf(mayPrepare(proposal, actor)),
  };
}

/** The latest request of a matter, to its author, to who filled it in, and to who looks after the whole desk. */
function requestOf({ requestIds, authorId, helper }: Proposal, actor: Actor): string | null {
  const isOwn = [authorId, helper?.villagerId].includes(actor.villagerId);
  const isOfDesk = (['clerk', 'chair', 'supervisor', 'townCoordinator'] as const).some((role) => hasRole(actor, role));
  return isOwn || isOfDesk ? (requestIds.at(-1) ?? null) : null;
}

function followingOf(proposal: Proposal, actor: Actor): Pick<MatterPage, 'isFollowing' | 'follow'> {
  const isNow = isFollowing(proposal, actor.villagerId);
  return { isFollowing: isNow, follow: permissionOf(followProposal(proposal, { actor, isFollowing: !isNow })) };
}

async function howItIsPrepared(reads: PageReader, proposal: Proposal, actor: Actor): Promise<Pick<MatterPage, Later>> {
  const { rules } = await readVillage(reads, actor.villageId);
  const { router } = await readRegister(reads, actor.villageId);
  const checklist = checklistOf(rules, proposal).value;
  const category = router.categories.find(({ id }) => id === proposal.preparation.category);
  return {
    categoryTitle: category?.title ?? null,
    checklist: checkPreparedness(checklist, proposal),
    opinion: opinionOf(proposal, checklist, seesNames(actor, proposal)),
    decision: null,
    procedure: procedureModel(proposal, actor, false),
    followUp: null,
  };
}

async function whatBecameOfIt(reads: PageReader, proposal: Proposal, actor: Actor): Promise<Pick<MatterPage, Later>> {
  const inFull = seesNames(actor, proposal);
  const { decisionId, villageId } = proposal;
  const decision = decisionId === null ? undefined : await findDecision(reads, decisionId, villageId);
  const followUp = await findFollowUp(reads, followUpId(proposal.id), villageId);
  return {
    categoryTitle: null,
    checklist: null,
    opinion: opinionOf(proposal, [], inFull),
    decision: decisionOf(decision),
    procedure: procedureModel(proposal, actor, isPublished(decision)),
    followUp: followUpOf(followUp, inFull),
  };
}
