import { assert } from '../../kernel/assert';
import { type EventData, seal } from '../../kernel/case';
import {
  accept,
  type Change,
  change,
  type MessageDraft,
  type Outcome,
  refuse,
  type Refused,
} from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { type Claim, type ClaimReview, isDeduction, isHeard, passbookPage } from './claim';
import { judgeClaim, type Reviewer } from './judge-claim';
import { batchData, type BatchStatusRefusal, type PointsBatch, withoutRow, withRow } from './points-batch';

/** Most claims decided in one act; a sitting decides a batch in portions. */
export const reviewClaimsMax = 6;

export interface ClaimVerdict {
  claim: Claim;
  verdict: 'approve' | 'refuse';
  reason: string;
}

export interface ReviewClaims {
  actor: Actor;
  nowMs: number;
  heldOn: string;
  attendees: readonly Reviewer[];
  verdicts: readonly ClaimVerdict[];
}

export type ReviewClaimsRefusal =
  | RoleRequired
  | BatchStatusRefusal
  | { code: 'ReviewInFuture'; today: string }
  | { code: 'ReviewAttendeeTwice'; name: string }
  | { code: 'ReviewAttendeeNotReviewer'; name: string }
  | { code: 'ReviewGroupTooSmall'; reviewGroupMin: number; attendeeCount: number; shortBy: number }
  | { code: 'ReviewTooManyClaims'; claimsMax: number }
  | { code: 'ReviewClaimTwice'; title: string }
  | { code: 'ReviewClaimNotWaiting'; title: string }
  | { code: 'ReviewDeductionNotHeard'; title: string; hearUntilMs: number }
  | { code: 'ReviewReasonTooShort'; title: string; charsMin: number };

/**
 * Record what a sitting of the review group decided 评议: some of the batch's claims, approved or refused with a reason.
 * A claim that too few may judge, because the others proposed it, gain by it or are relatives, is put off to `later`.
 *
 * Requirements, checked in this order:
 * - The actor is the credit steward, who records for the group.
 * - The batch is in review.
 * - The sitting was held today or before.
 * - The attendees belong to the review group, each once, and are at least `reviewGroupMin`.
 * - There are at most six claims, each once, and each waits in this batch.
 * - A deduction is approved only after its person explained it, or had the days to.
 * - Whatever is refused has a reason of `claimTextCharsMin`.
 *
 * Records `ClaimApproved`, `ClaimRefused` or `ClaimPutOff` for each, `BatchReviewed`, and `BatchClaimsJoined` in the
 * later batch. Whoever claimed is told.
 */
export function reviewClaims(
  batch: PointsBatch,
  later: PointsBatch,
  command: ReviewClaims,
): Outcome<ReviewClaimsRefusal> {
  const refusal = refusalOfSitting(batch, command) ?? refusalOfVerdicts(batch, command);
  if (refusal) return refusal;
  const { actor, nowMs, heldOn, attendees } = command;
  const judged = command.verdicts.map(({ claim, verdict, reason }) => {
    const review = judgeClaim(batch, claim, attendees, { verdict, reason, heldOn, nowMs });
    return afterReview(claim, review, later);
  });
  const putOff = judged.filter((claim) => claim.batchId === later.id);
  const stays = judged.filter((claim) => claim.batchId !== later.id);
  const sitting = {
    heldOn,
    attendees: attendees.map(({ person }) => person),
    recordedBy: referenceTo(actor),
    atMs: nowMs,
    claimIds: judged.map(({ id }) => id),
  };
  const withVerdicts = stays.reduce(withRow, { ...batch, sittings: [...batch.sittings, sitting] });
  const next = putOff.reduce((left, claim) => withoutRow(left, claim.id), withVerdicts);
  const reviewed = {
    ...batchData(next),
    heldOn,
    attendeeIds: sitting.attendees.map((person) => person.villagerId),
    claimIds: sitting.claimIds,
    putOffIds: putOff.map(({ id }) => id),
  };
  return accept(
    [
      ...judged.map(reviewChange),
      change(next, { type: 'BatchReviewed', data: reviewed }),
      ...joinChanges(later, putOff),
    ],
    { messages: judged.map(reviewMessage) },
  );
}

/** The gate of the verb: whether a sitting can be recorded now, whoever attended it. */
export function mayReview(batch: PointsBatch, actor: Actor): { ok: true } | Refused<RoleRequired | BatchStatusRefusal> {
  if (!hasRole(actor, 'creditSteward')) return refuse({ code: 'RoleRequired', roles: ['creditSteward'] });
  if (batch.status !== 'inReview') return refuse({ code: 'BatchStatusNotAllowed', status: batch.status });
  return { ok: true };
}

function refusalOfSitting(
  batch: PointsBatch,
  { actor, nowMs, heldOn, attendees }: ReviewClaims,
): Refused<ReviewClaimsRefusal> | undefined {
  const gate = mayReview(batch, actor);
  if (!gate.ok) return gate;
  const today = dayOf(nowMs);
  if (heldOn > today) return refuse({ code: 'ReviewInFuture', today });
  const ids = attendees.map(({ person }) => person.villagerId);
  const twice = attendees.find(({ person }, at) => ids.indexOf(person.villagerId) < at);
  if (twice) return refuse({ code: 'ReviewAttendeeTwice', name: twice.person.name });
  const stranger = attendees.find(({ isReviewer }) => !isReviewer);
  if (stranger) return refuse({ code: 'ReviewAttendeeNotReviewer', name: stranger.person.name });
  const { reviewGroupMin } = batch.rules;
  const attendeeCount = attendees.length;
  if (attendeeCount >= reviewGroupMin) return undefined;
  return refuse({
    code: 'ReviewGroupTooSmall',
    reviewGroupMin,
    attendeeCount,
    shortBy: reviewGroupMin - attendeeCount,
  });
}

function refusalOfVerdicts(
  { id: batchId, rules }: PointsBatch,
  { verdicts, nowMs }: ReviewClaims,
): Refused<ReviewClaimsRefusal> | undefined {
  if (verdicts.length > reviewClaimsMax) return refuse({ code: 'ReviewTooManyClaims', claimsMax: reviewClaimsMax });
  const ids = verdicts.map(({ claim }) => claim.id);
  const charsMin = rules.claimTextCharsMin;
  for (const [at, { claim, verdict, reason }] of verdicts.entries()) {
    const { title } = claim.entry;
    if (ids.indexOf(claim.id) < at) return refuse({ code: 'ReviewClaimTwice', title });
    if (claim.batchId !== batchId || claim.status !== 'waiting')
      return refuse({ code: 'ReviewClaimNotWaiting', title });
    if (verdict === 'approve' && claim.hearing && !isHeard(claim, nowMs)) {
      return refuse({ code: 'ReviewDeductionNotHeard', title, hearUntilMs: claim.hearing.untilMs });
    }
    const isShort = Array.from(reason.trim()).length < charsMin;
    if (verdict === 'refuse' && isShort) return refuse({ code: 'ReviewReasonTooShort', title, charsMin });
  }
  return undefined;
}

function afterReview(claim: Claim, review: ClaimReview, later: PointsBatch): Claim {
  const reviewed = { ...claim, reviews: [...claim.reviews, review] };
  return review.verdict === 'putOff'
    ? putOffTo(later, reviewed)
    : { ...reviewed, status: review.verdict, isOnNotice: review.verdict === 'approved' };
}

/** The claim as it waits in a later batch. */
export function putOffTo(later: PointsBatch, claim: Claim): Claim {
  return { ...claim, batchId: later.id, status: 'waiting', isOnNotice: false };
}

/** The later batch with the claims that were put off to it; nothing where there are none. */
export function joinChanges(later: PointsBatch, claims: readonly Claim[]): Change[] {
  if (claims.length === 0) return [];
  const next = claims.reduce(withRow, later);
  const data = { ...batchData(next), claimIds: claims.map(({ id }) => id) };
  return [change(next, { type: 'BatchClaimsJoined', data })];
}

const eventTypes = { approved: 'ClaimApproved', refused: 'ClaimRefused', putOff: 'ClaimPutOff' } as const;

function lastReview(claim: Claim): ClaimReview {
  const review = claim.reviews.at(-1);
  assert(review, 'a claim that was judged has its review');
  return review;
}

function reviewChange(claim: Claim): Change {
  const { verdict, reason, heldOn, reviewers, excluded, explanation } = lastReview(claim);
  const data: EventData = {
    batchId: claim.batchId,
    heldOn,
    reviewerIds: reviewers.map((person) => person.villagerId),
    excludedIds: excluded.map((person) => person.villagerId),
    reason: seal(reason),
    explanation: { ...explanation },
  };
  return change(claim, { type: eventTypes[verdict], data });
}

function reviewMessage(claim: Claim): MessageDraft {
  const { verdict, reason } = lastReview(claim);
  return {
    to: { kind: 'person', villagerId: claim.claimant.villagerId },
    code: 'pointsReviewed',
    data: { verdict, title: claim.entry.title, points: claim.entry.points, reason, isDeduction: isDeduction(claim) },
    page: passbookPage,
  };
}
