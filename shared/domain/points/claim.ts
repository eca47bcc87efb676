import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import type { Actor } from '../member/actor';
import { personReferenceShape } from '../member/person-reference';
import { explanationShape } from '../village/explanation';
import { sourceShape } from '../village/rule';
import { householdOwnerId } from './account';

/** waiting 等评议 · approved 评议通过 · refused 没有通过 · objected 有异议 · posted 已入账 · capped 封顶未入账 · withdrawn 已撤回 */
export const claimStatuses = ['waiting', 'approved', 'refused', 'objected', 'posted', 'capped', 'withdrawn'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** The tariff entry as it was when the claim was made: a later edition does not touch it. */
export const claimedEntryShape = z.object({
  id: z.string(),
  title: z.string(),
  category: z.string(),
  points: z.int(),
  /** Whether the points are given or taken 扣分. */
  direction: z._default(z.enum(['award', 'deduct']), 'award'),
  monthlyPointsMax: z.int(),
  yearlyPointsMax: z.int(),
  evidence: z.string(),
  source: sourceShape,
  edition: z.int(),
});

/** What one sitting of the review group found about a claim. */
export const claimReviewShape = z.object({
  verdict: z.enum(['approved', 'refused', 'putOff']),
  reason: z.string(),
  heldOn: z.string(),
  /** Who judged it; whoever proposed it, gains by it or is a relative is among the excluded. */
  reviewers: z.array(personReferenceShape),
  excluded: z.array(personReferenceShape),
  /** Why it was put off or not posted, as arithmetic. */
  explanation: z.nullable(explanationShape),
  atMs: z.int(),
});
export type ClaimReview = z.infer<typeof claimReviewShape>;

export const claimObjectionShape = z.object({
  id: z.string(),
  by: personReferenceShape,
  text: z.string(),
  atMs: z.int(),
  answerDueAtMs: z.int(),
  answer: z.nullable(z.object({ by: personReferenceShape, text: z.string(), atMs: z.int(), isUpheld: z.boolean() })),
});
export type ClaimObjection = z.infer<typeof claimObjectionShape>;

const explainedShape = z.object({ by: personReferenceShape, text: z.string(), atMs: z.int() });

/** How a deduction is told first 先告知: until when its person may explain, and what they said. */
export const hearingShape = z.object({ untilMs: z.int(), explanation: z.nullable(explainedShape) });

/**
 * A correction 更正 of points that were posted: proposed with a reason, explained by whoever they are of, and decided by
 * somebody else.
 */
export const correctionShape = z.object({
  by: personReferenceShape,
  reason: z.string(),
  atMs: z.int(),
  /** Until when the claimant or their household may explain; unheard, it is not decided before. */
  hearUntilMs: z.int(),
  /** Least length of an explanation and of the finding, by the rule in force when it was proposed. */
  charsMin: z.int(),
  /** Until when it is to be decided; 0 in those of before it was kept. */
  dueAtMs: z._default(z.int(), 0),
  explanation: z.nullable(explainedShape),
  decision: z.nullable(
    z.object({ by: personReferenceShape, text: z.string(), atMs: z.int(), isConfirmed: z.boolean() }),
  ),
});
export type Correction = z.infer<typeof correctionShape>;

/** A claim 申报: what a villager did, for themself or their household, to be reviewed in the batch of the month. */
export const claimShape = z.object({
  ...caseFields,
  kind: z.literal('claim'),
  /** The batch in which it is reviewed; putting it off moves it to a later one. */
  batchId: z.string(),
  status: z.enum(claimStatuses),
  /** Stands on its batch's public notice 公示, once that is published; kept for the lists. */
  isOnNotice: z.boolean(),
  /** Who did it; a household's deed names the member who reported it. */
  claimant: personReferenceShape,
  claimantHouseholdId: z.string(),
  claimantGroupId: z._default(z.string(), ''),
  /** The steward who proposed it for them; null where they claimed it themselves. */
  proposer: z.nullable(personReferenceShape),
  /** Their id, kept for the list of what somebody proposed; empty where nobody did. */
  proposerId: z._default(z.string(), ''),
  /** Whose account: a person's id, or `household:…`. */
  beneficiaryId: z.string(),
  isForHousehold: z.boolean(),
  entry: claimedEntryShape,
  text: z.string(),
  photoIds: z.array(z.string()),
  doneOn: z.string(),
  claimedAtMs: z.int(),
  /** For a deduction; null for points that are given. */
  hearing: z._default(z.nullable(hearingShape), null),
  reviews: z.array(claimReviewShape),
  objections: z.array(claimObjectionShape),
  corrections: z._default(z.array(correctionShape), []),
  transferId: z.nullable(z.string()),
  /** Stands on the wall of good deeds 好人好事墙, since when it last was put there. */
  isOnWall: z._default(z.boolean(), false),
  shownAtMs: z._default(z.int(), 0),
  /** Why an approved claim was not posted; null otherwise. */
  capExplanation: z.nullable(explanationShape),
});
export type Claim = z.infer<typeof claimShape>;

/** A claim to which nothing has happened yet, and that nobody proposed. */
export const untouched = {
  proposerId: '',
  reviews: [],
  objections: [],
  corrections: [],
  transferId: null,
  isOnWall: false,
  shownAtMs: 0,
  capExplanation: null,
} satisfies Partial<Claim>;

/** The unanswered objection; there is one at most. */
export function openObjection(claim: Claim): ClaimObjection | undefined {
  return claim.objections.find((objection) => objection.answer === null);
}

/** Whether the points are the actor's own or their household's. */
export function isTheirs(claim: Claim, { villagerId, householdId }: Actor): boolean {
  const isOfHousehold = householdId !== '' && claim.beneficiaryId === householdOwnerId(householdId);
  return claim.claimant.villagerId === villagerId || isOfHousehold;
}

export function isDeduction(claim: Claim): boolean {
  return claim.entry.direction === 'deduct';
}

/** A deduction is judged once its person explained it, or their days for it are over. */
export function isHeard({ hearing }: Claim, nowMs: number): boolean {
  return hearing === null || hearing.explanation !== null || nowMs >= hearing.untilMs;
}

/** The correction that waits for its decision; there is one at most. */
export function openCorrection(claim: Claim): Correction | undefined {
  return claim.corrections.find((correction) => correction.decision === null);
}

/** An appeal 申诉: whoever the points are of asked for it, and explained it thereby. */
export function isAppeal({ by, atMs, explanation }: Correction): boolean {
  return explanation?.by.villagerId === by.villagerId && explanation.atMs === atMs;
}

/** Whether the points were taken back again. */
export function isCorrected(claim: Claim): boolean {
  return claim.corrections.some(({ decision }) => decision?.isConfirmed === true);
}

/** The page on which a villager sees what became of it. */
export const passbookPage = '/pages/points/passbook/index';
