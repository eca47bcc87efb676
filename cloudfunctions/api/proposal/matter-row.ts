import type { MatterRow } from '@shared/contract/proposal-pages';
import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { recommendsTo } from '@shared/domain/proposal/recommends-to';
import { seesNames, shownHolder, shownName } from '@shared/domain/proposal/shown-names';
import { hadNoMeeting, stageOf } from '@shared/domain/proposal/stage';

/** A matter as lists show it to this reader. */
export function matterRow(proposal: Proposal, actor: Actor, nowMs: number): MatterRow {
  const inFull = seesNames(actor, proposal);
  const { id, title, status, dueAtMs, createdAtMs, isOpen } = proposal;
  return {
    id,
    title,
    recommendsTo: recommendsTo(proposal),
    status,
    stage: stageOf(status),
    isEnded: !isOpen,
    hadNoMeeting: hadNoMeeting(proposal),
    holder: shownHolder(proposal.holder, inFull),
    dueAtMs,
    isOverdue: isOpen && dueAtMs < nowMs,
    stuck: proposal.stuck,
    isToAccept: proposal.acceptance !== null,
    supportCount: proposal.supporterIds.length,
    createdAtMs,
    authorName: shownName(proposal.author, inFull),
    relation: relationTo(proposal, actor),
  };
}

function relationTo(proposal: Proposal, { villagerId }: Actor): MatterRow['relation'] {
  if (proposal.authorId === villagerId) return 'author';
  if (proposal.sponsorId === villagerId) return 'sponsor';
  return proposal.supporterIds.includes(villagerId) ? 'supporter' : null;
}
