import { accept, type Outcome } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import { heldByBody, heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { draftProposal } from '../proposal/submit-proposal';
import { type RoadRefusal, travel, type TravelCommand, type Travelled } from '../proposal/travel';
import { dueUnder, type Now } from '../village/rule-clock';
import type { Village } from '../village/village';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import type { ServiceRequest } from './service-request';

/** A matter's dates are counted by the village's clocks, which may be of working days. */
export interface BringToCouncil extends Now {
  actor: Actor;
  reason: string;
  /** The id of the matter that it becomes, where it was not opened for one. */
  proposalId: string;
}

export type BringToCouncilRefusal = RequestRoadRefusal | RoadRefusal;

/**
 * Bring to the council what turns out to need it 转为议题: a request of its own becomes a matter, raised by its requester
 * with no supporters yet; one that was opened for a matter sends the matter back to where it was before it was routed.
 *
 * Requirements, checked in this order:
 * - The request is not handled yet, and the actor is of its desk.
 *
 * Records `RequestBecameMatter`, and `ProposalSubmitted` or `ProposalSentBack`, in one act; each names the other.
 */
export function bringToCouncil(
  request: ServiceRequest,
  matter: Proposal | null,
  village: Village,
  command: BringToCouncil,
): Outcome<BringToCouncilRefusal> {
  const { actor, nowMs, reason } = command;
  const gate = mayMove(request, 'bringToCouncil', { actor, village });
  if (!gate.ok) return gate;
  const travelled = matter ? sentBack(matter, village, command) : raised(request, village, command);
  if (!travelled.ok) return travelled;
  const { proposal, message } = travelled;
  const moved = moveRequest({ ...request, matterId: proposal.id }, 'bringToCouncil', {
    actor,
    nowMs,
    village,
    holder: null,
    dueAtMs: 0,
    note: reason,
  });
  const { title, dueAtMs } = proposal;
  const next =
    proposal.status === 'raised'
      ? ({ to: { kind: 'role', role: 'branchReviewer' }, code: 'preReviewWanted' } as const)
      : ({ to: { kind: 'role', role: 'chair' }, code: 'sponsorWanted' } as const);
  return accept([travelled.change, moved.change], {
    messages: [message, moved.message, { ...next, data: { title, dueAtMs }, page: message.page }],
  });
}

function raised(
  request: ServiceRequest,
  village: Village,
  command: BringToCouncil,
): Travelled | { ok: false; refusal: RoadRefusal } {
  const { id, villageId, body, photoIds, requester: author, helper } = request;
  const { proposalId, nowMs, reason } = command;
  const draft = draftProposal(village.rules, {
    proposalId,
    villageId,
    // A photo says enough at the desk; the council needs a sentence, and the desk's reason is one.
    body: body === '' ? reason : body,
    photoIds,
    voice: null,
    untitled: '',
    nowMs,
    author,
    helper,
    requestIds: [id],
  });
  return travel(draft, 'submit', {
    ...stepOf(command),
    holder: heldByRole('chair'),
    ...dueUnder(village.rules, 'sponsorDaysMax', command),
    // The desk raises it for the requester, whoever of the desk that is.
    as: ['helper'],
    onBehalfOf: author,
    data: { photoCount: photoIds.length, authorId: author.villagerId, requestId: id },
  });
}

function sentBack(matter: Proposal, { rules }: Village, command: BringToCouncil) {
  const next: Proposal = { ...matter, routedTo: null, opinion: null };
  const step = { ...stepOf(command), as: ['receivingBody' as const] };
  // A matter that nobody had taken up yet waits for a sponsor again.
  return matter.sponsor === null
    ? travel(next, 'sendBackToChair', {
        ...step,
        holder: heldByRole('chair'),
        ...dueUnder(rules, 'sponsorDaysMax', command),
      })
    : travel(next, 'sendBackToReview', {
        ...step,
        holder: heldByBody('partyOrganisation'),
        ...dueUnder(rules, 'preReviewDaysMax', command),
      });
}

function stepOf({ actor, nowMs, reason }: BringToCouncil): Pick<TravelCommand, 'actor' | 'nowMs' | 'reason'> {
  return { actor, nowMs, reason };
}
