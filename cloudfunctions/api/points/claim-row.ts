import type { ClaimDetails, ClaimRow } from '@shared/contract/points-pages';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { type PersonReference, publicName } from '@shared/domain/member/person-reference';
import { type Claim, type Correction, isAppeal, isCorrected, isTheirs } from '@shared/domain/points/claim';

/** Steward, review group and supervisor see a batch with everything in it. */
export function isInside(actor: Actor): boolean {
  return actor.isReviewer || hasRole(actor, 'creditSteward') || hasRole(actor, 'supervisor');
}

/** A claim as this reader may see it: strangers see what stands on the public notice, no words and no photos. */
export function claimRow(claim: Claim, actor: Actor): ClaimRow {
  const mine = isTheirs(claim, actor);
  const inFull = mine || isInside(actor);
  const { id, batchId, status, claimant, isForHousehold, doneOn, claimedAtMs, entry } = claim;
  return {
    id,
    batchId,
    month: batchId.slice(claim.villageId.length + 1),
    status,
    title: entry.title,
    points: entry.points,
    direction: entry.direction,
    claimantName: inFull ? claimant.name : publicName(claimant),
    isForHousehold,
    doneOn,
    claimedAtMs,
    isMine: mine,
    isCorrected: isCorrected(claim),
    source: entry.source,
    details: inFull ? detailsOf(claim, isInside(actor)) : null,
  };
}

const namesOf = (people: readonly PersonReference[]) => people.map((person) => person.name);

const saidOf = ({ text, by }: { text: string; by: PersonReference }) => ({ text, byName: by.name });

function correctionOf(correction: Correction): ClaimDetails['corrections'][number] {
  const { by, reason, atMs, hearUntilMs, dueAtMs, explanation, decision } = correction;
  const appeals = isAppeal(correction);
  return {
    reason,
    atMs,
    hearUntilMs,
    dueAtMs,
    byName: by.name,
    isAppeal: appeals,
    explanation: explanation && !appeals ? saidOf(explanation) : null,
    decision: decision && { text: decision.text, byName: decision.by.name, isConfirmed: decision.isConfirmed },
  };
}

function detailsOf(claim: Claim, seesObjectors: boolean): ClaimDetails {
  return {
    text: claim.text,
    photoIds: claim.photoIds,
    evidenceWanted: claim.entry.evidence,
    proposerName: claim.proposer?.name ?? null,
    reviews: claim.reviews.map(({ verdict, reason, heldOn, explanation, reviewers }) => {
      return { verdict, reason, heldOn, explanation, reviewerNames: namesOf(reviewers) };
    }),
    objections: claim.objections.map(({ id, by, text, atMs, answerDueAtMs, answer }) => ({
      id,
      text,
      atMs,
      answerDueAtMs,
      byName: seesObjectors ? by.name : null,
      answer: answer && { text: answer.text, byName: answer.by.name, isUpheld: answer.isUpheld },
    })),
    hearing: claim.hearing && {
      untilMs: claim.hearing.untilMs,
      explanation: claim.hearing.explanation && saidOf(claim.hearing.explanation),
    },
    corrections: claim.corrections.map(correctionOf),
    capExplanation: claim.capExplanation,
  };
}
