import * as z from 'zod/mini';
import { assert } from '../../kernel/assert';
import { caseFields, newChain } from '../../kernel/case';
import { addDays, endOfDayMs } from '../../kernel/time';
import { personReferenceShape } from '../member/person-reference';
import { ruleReferenceShape, referenceToRule } from '../village/explanation';
import { type RuleBook, ruleOf, valueOf } from '../village/rule-book';
import { type Claim, isCorrected } from './claim';

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
  };
}

export function withRow(batch: PointsBatch, claim: Claim): PointsBatch {
  const row = rowOf(claim);
  const isIn = batch.rows.some(({ claimId }) => claimId === row.claimId);
  const rows = isIn ? batch.rows.map((other) => (other.claimId === row.claimId ? row : other)) : [...batch.rows, row];
  return { ...batch, rows };
}

export function withoutRow(batch: PointsBatch, claimId: string): PointsBatch {
  return { ...batch, rows: batch.rows.filter((row) => row.claimId !== claimId) };
}

/** The batch when nothing is left to be done with it. */
export function closedBatch(batch: PointsBatch, nowMs: number): PointsBatch {
  return { ...batch, status: 'posted', isOpen: false, holderRole: '', dueAtMs: 0, postedAtMs: nowMs };
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
