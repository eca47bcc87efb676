import { type Explanation } from '../village/explanation';
import type { PersonReference } from '../member/person-reference';
import type { Claim, ClaimReview } from './claim';
import type { PointsBatch } from './points-batch';

/** Somebody who sat with the review group, as the roster knows them. */
export interface Reviewer {
  person: PersonReference;
  relativeIds: readonly string[];
  householdId: string;
  isReviewer: boolean;
}

/** Whether the reviewer proposed the claim, gains by it, or is a declared relative of whoever does: then they do not judge it. */
export function isExcluded({ person, relativeIds, householdId }: Reviewer, claim: Claim): boolean {
  const concerned = [claim.claimant.villagerId, claim.proposer?.villagerId ?? ''].filter((id) => id !== '');
  const gainsWithHousehold = claim.isForHousehold && householdId !== '' && householdId === claim.claimantHouseholdId;
  return gainsWithHousehold || concerned.some((id) => id === person.villagerId || relativeIds.includes(id));
}

export interface Judgement {
  verdict: 'approve' | 'refuse';
  reason: string;
  heldOn: string;
  nowMs: number;
}

/** What the sitting found about one claim: put off where fewer than `reviewGroupMin` may judge it. */
export function judgeClaim(
  { rules }: PointsBatch,
  claim: Claim,
  attendees: readonly Reviewer[],
  { verdict, reason, heldOn, nowMs }: Judgement,
): ClaimReview {
  const excluded = attendees.filter((reviewer) => isExcluded(reviewer, claim));
  const reviewers = attendees.filter((reviewer) => !excluded.includes(reviewer));
  const people = (list: readonly Reviewer[]) => list.map(({ person }) => person);
  const isEnough = reviewers.length >= rules.reviewGroupMin;
  const explanation: Explanation = {
    code: 'reviewGroup',
    isMet: isEnough,
    numbers: {
      attendeeCount: attendees.length,
      excludedCount: excluded.length,
      reviewerCount: reviewers.length,
      reviewGroupMin: rules.reviewGroupMin,
    },
    words: {},
    rule: rules.reviewGroupRule,
  };
  const found = verdict === 'approve' ? ('approved' as const) : ('refused' as const);
  return {
    verdict: isEnough ? found : 'putOff',
    reason: isEnough ? reason.trim() : '',
    heldOn,
    reviewers: people(reviewers),
    excluded: people(excluded),
    explanation,
    atMs: nowMs,
  };
}
