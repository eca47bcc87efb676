import * as z from 'zod/mini';
import { assert } from '../../kernel/assert';
import { caseFields, newChain } from '../../kernel/case';
import { addDays, endOfDayMs } from '../../kernel/time';
import { personReferenceShape } from '../member/person-reference';
import { ruleReferenceShape, referenceToRule } from '../village/explanation';
import { type RuleBook, ruleOf, valueOf } from '../village/rule-book';
import { memberChangeKindShape } from '../member/membership';
import { type Claim, isCorrected, openCorrection } from './claim';

/** collecting 收集申报 · inReview 评议 · noticed 公示 · posting 入账 · posted 已入账 */
export const batchStatuses = ['collecting', 'inReview', 'noticed', 'posting', 'posted'] as const;
export type BatchStatus = (typeof batchStatuses)[number];

/**
 * What the batch must know of each claim to decide, and what its figures are made of: they are written together. The
 * latter are empty in rows of before they were kept.
 */
export const batchRowShape = z.object({
  claimId: z.string(),
  beneficiaryId: z.string(),
  entryId: z.string(),
  points: z.int(),
  doneOn: z.string(),
  status: z.enum(['waiting', 'approved', 'refused', 'objected', 'posted', 'capped']),
  direction: z._default(z.enum(['award', 'deduct']), 'award'),
  claimantId: z._default(z.string(), ''),
  householdId: z._default(z.string(), ''),
  groupId: z._default(z.string(), ''),
  /** Who proposed it for the claimant; empty where they claimed it themselves. */
  proposerId: z._default(z.string(), ''),
  photoCount: z._default(z.int(), 0),
  /** The points were taken back again 已更正. */
  isCorrected: z._default(z.boolean(), false),
  /** Until when the person of a deduction may explain it; 0 once they did, and for points that are given. */
  hearUntilMs: z._default(z.int(), 0),
  /** The correction 更正 that waits for its decision; null once it is decided. */
  correction: z._default(
    z.nullable(z.object({ byId: z.string(), isExplained: z.boolean(), hearUntilMs: z.int(), dueAtMs: z.int() })),
    null,
  ),
});
export type BatchRow = z.infer<typeof batchRowShape>;

/** A sitting of the review group 评议会. */
export const sittingShape = z.object({
  heldOn: z.string(),
  attendees: z.array(personReferenceShape),
  recordedBy: personReferenceShape,
  atMs: z.int(),
  claimIds: z.array(z.string()),
});

/** A change of membership 社员变动 that waits to be confirmed, as far as the list of what waits needs it. */
export const waitingChangeShape = z.object({
  changeId: z.string(),
  what: memberChangeKindShape,
  personId: z.string(),
  recordedById: z.string(),
  recordedAtMs: z.int(),
});

/**
 * The villagers' points of one month 当月积分, from the claims to the posting. Its rules are copied when it begins.
 * Until it is posted a role has it in hand, until a date.
 */
export const pointsBatchShape = z.object({
  ...caseFields,
  kind: z.literal('pointsBatch'),
  month: z.string(),
  status: z.enum(batchStatuses),
  isOpen: z.boolean(),
  /** `creditSteward`, the `supervisor` while an objection waits, `system` while it is posted; empty when posted. */
  holderRole: z.enum(['creditSteward', 'supervisor', 'system', '']),
  /** UTC milliseconds; 0 when posted. */
  dueAtMs: z.int(),
  rows: z.array(batchRowShape),
  /** Those recorded while it collected; confirmed or refused they leave it. */
  memberChanges: z._default(z.array(waitingChangeShape), []),
  /**
   * Somebody has something to do with it: it is open, or a correction or a change of membership waits, also after it was
   * posted. Kept for the lists.
   */
  isWaiting: z._default(z.boolean(), true),
  sittings: z.array(sittingShape),
  noticeFromOn: z.nullable(z.string()),
  noticeToOn: z.nullable(z.string()),
  rules: z.object({
    reviewGroupMin: z.int(),
    reviewGroupRule: ruleReferenceShape,
    pointsNoticeDays: z.int(),
    pointsReviewDaysMax: z.int(),
    pointsPostDaysMax: z.int(),
    objectionAnswerDays: z.int(),
    claimTextCharsMin: z.int(),
  }),
  openedAtMs: z.int(),
  postedAtMs: z.nullable(z.int()),
});
export type PointsBatch = z.infer<typeof pointsBatchShape>;

/** Most claims of one month's batch. */
export const batchClaimsMax = 300;

export interface BatchStatusRefusal {
  code: 'BatchStatusNotAllowed';
  status: BatchStatus;
}

export function batchIdOf(villageId: string, month: string): string {
  return `${villageId}.${month}`;
}

export function monthAfter(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}

export function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}

/**
 * The month under which an opening balance 期初 stands, in parts: before all real months, and in none of their figures.
 */
export function openingMonthOf(month: string, part: number): string {
  return `0.${month}.${part}`;
}

export function isOpeningMonth(month: string): boolean {
  return month.startsWith('0.');
}

/** A month's batch before its first claim; claims may still be reviewed `pointsReviewDaysMax` days after the month. */
export function newBatch(rules: RuleBook, villageId: string, month: string, nowMs: number): PointsBatch {
  const lastOn = addDays(`${monthAfter(month)}-01`, -1);
  const reviewDaysMax = valueOf(rules, 'pointsReviewDaysMax');
  return {
    id: batchIdOf(villageId, month),
    kind: 'pointsBatch',
    villageId,
    chain: newChain,
    month,
    status: 'collecting',
    isOpen: true,
    holderRole: 'creditSteward',
    dueAtMs: endOfDayMs(addDays(lastOn, reviewDaysMax)),
    rows: [],
    memberChanges: [],
    isWaiting: true,
    sittings: [],
    noticeFromOn: null,
    noticeToOn: null,
    rules: {
      reviewGroupMin: valueOf(rules, 'reviewGroupMin'),
      reviewGroupRule: referenceToRule(ruleOf(rules, 'reviewGroupMin')),
      pointsNoticeDays: valueOf(rules, 'pointsNoticeDays'),
      pointsReviewDaysMax: reviewDaysMax,
      pointsPostDaysMax: valueOf(rules, 'pointsPostDaysMax'),
      objectionAnswerDays: valueOf(rules, 'objectionAnswerDays'),
      claimTextCharsMin: valueOf(rules, 'claimTextCharsMin'),
    },
    openedAtMs: nowMs,
    postedAtMs: null,
  };
}

export function countRows(batch: PointsBatch, status: BatchRow['status']): number {
  return batch.rows.filter((row) => row.status === status).length;
}

export function rowOf(claim: Claim): BatchRow {
  const { id: claimId, beneficiaryId, entry, doneOn, status, proposer, claimant, hearing } = claim;
  assert(status !== 'withdrawn', 'a withdrawn claim is in no batch');
  return {
    claimId,
    beneficiaryId,
    entryId: entry.id,
    points: entry.points,
    doneOn,
    status,
    direction: entry.direction,
    claimantId: claimant.villagerId,
    householdId: claim.claimantHouseholdId,
    groupId: claim.claimantGroupId,
    proposerId: proposer?.villagerId ?? '',
    photoCount: claim.photoIds.length,
    isCorrected: isCorrected(claim),
    hearUntilMs: hearing?.explanation === null ? hearing.untilMs : 0,
    correction: waitingCorrection(claim),
  };
}

function waitingCorrection(claim: Claim): BatchRow['correction'] {
  const correction = openCorrection(claim);
  if (!correction) return null;
  const { by, explanation, hearUntilMs, dueAtMs } = correction;
  return { byId: by.villagerId, isExplained: explanation !== null, hearUntilMs, dueAtMs };
}

/** The batch with whether anything in it waits for somebody, when it may have changed. */
export function withWaiting(batch: PointsBatch): PointsBatch {
  const { status, rows, memberChanges } = batch;
  const isWaiting =
    status !== 'posted' || memberChanges.length > 0 || rows.some(({ correction }) => correction !== null);
  return { ...batch, isWaiting };
}

export function withRow(batch: PointsBatch, claim: Claim): PointsBatch {
  const row = rowOf(claim);
  const isIn = batch.rows.some(({ claimId }) => claimId === row.claimId);
  const rows = isIn ? batch.rows.map((other) => (other.claimId === row.claimId ? row : other)) : [...batch.rows, row];
  return withWaiting({ ...batch, rows });
}

export function withoutRow(batch: PointsBatch, claimId: string): PointsBatch {
  return { ...batch, rows: batch.rows.filter((row) => row.claimId !== claimId) };
}

/** The batch when nothing is left to be done with it. */
export function closedBatch(batch: PointsBatch, nowMs: number): PointsBatch {
  return withWaiting({ ...batch, status: 'posted', isOpen: false, holderRole: '', dueAtMs: 0, postedAtMs: nowMs });
}

/** Where it is and in whose hands, for its events. */
export function batchData({ status, holderRole, dueAtMs, rows }: PointsBatch) {
  return { status, holderRole, dueAtMs, claimCount: rows.length };
}

/** Without an id the page shows the month that is open. */
export const currentBatchPage = '/pages/points/batch/index';

export function batchPage(batchId: string): string {
  return `${currentBatchPage}?id=${batchId}`;
}
