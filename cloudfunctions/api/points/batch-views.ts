import type { BatchClaimRow, BatchPage, BatchSummary } from '@shared/contract/points-pages';
import type { Actor } from '@shared/domain/member/actor';
import type { PersonReference } from '@shared/domain/member/person-reference';
import { answerClaimObjection } from '@shared/domain/points/answer-claim-objection';
import type { Claim } from '@shared/domain/points/claim';
import { mayDecideCorrection } from '@shared/domain/points/decide-correction';
import { objectToClaim } from '@shared/domain/points/object-to-claim';
import { openReview } from '@shared/domain/points/open-review';
import { countRows, type PointsBatch } from '@shared/domain/points/points-batch';
import { postBatch } from '@shared/domain/points/post-batch';
import { mayProposeCorrection } from '@shared/domain/points/propose-correction';
import { publishBatch } from '@shared/domain/points/publish-batch';
import { mayReview } from '@shared/domain/points/review-claims';
import { refuse } from '@shared/kernel/outcome';
import { listClaims } from '@cloud/_repositories/claims';
import { findBatch, listOpenBatches, listPostedBatches } from '@cloud/_repositories/points-batches';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';
import { permissionOf } from '../permission';
import { claimRow, isInside } from './claim-row';
import { watchesFairness } from './fairness-view';

const rowsMax = 20;
type Context = ViewContext<'points.batch'>;

/** `points.batch`: one month's points: by id, or the oldest that is not posted yet. */
export const batchView: View<'points.batch'> = async (context) => {
  const { reads, actor, nowMs, payload } = context;
  const open = await listOpenBatches(reads, actor.villageId);
  const batch =
    payload.batchId === null
      ? open[0]
      : (open.find(({ id }) => id === payload.batchId) ?? (await findBatch(reads, payload.batchId, actor.villageId)));
  if (payload.batchId !== null && !batch) return refuse({ code: 'BatchNotFound' });
  const claims = batch ? await claimsShown(context, batch) : [];
  const last = claims.at(-1);
  const page: BatchPage = {
    batch: batch ? { ...summary(batch, nowMs), ...noticeOf(batch) } : null,
    counts: countsOf(batch),
    others: open.filter((other) => other.id !== batch?.id).map((other) => summary(other, nowMs)),
    earlier: await earlierMonths(context, batch),
    isInside: isInside(actor),
    mayCheckFairness: watchesFairness(actor),
    reviewGroup: await reviewGroupOf(context, batch),
    reviewGroupMin: batch?.rules.reviewGroupMin ?? 0,
    textCharsMin: batch?.rules.claimTextCharsMin ?? 0,
    rows: batch ? claims.map((claim) => batchClaimRow(claim, batch, { actor, nowMs })) : [],
    next: last && claims.length === rowsMax ? { value: last.claimedAtMs, id: last.id } : null,
    permissions: batch ? permissionsOf(batch, { actor, nowMs }) : null,
  };
  return reply(page);
};

/** Whom the steward may name as attendees, while there is something to review. */
async function reviewGroupOf({ reads, actor }: Context, batch: PointsBatch | undefined): Promise<PersonReference[]> {
  if (batch?.status !== 'inReview' || !isInside(actor)) return [];
  return (await readVillage(reads, actor.villageId)).reviewGroup;
}

/** Mistakes are found later: whoever may correct them comes back to a month that was posted. */
async function earlierMonths(
  { reads, actor, nowMs }: Context,
  shown: PointsBatch | undefined,
): Promise<BatchSummary[]> {
  if (!isInside(actor)) return [];
  const posted = await listPostedBatches(reads, actor.villageId);
  return posted.filter(({ id }) => id !== shown?.id).map((batch) => summary(batch, nowMs));
}

/** Villagers see what stands on the public notice, and before it nothing. */
async function claimsShown({ reads, actor, payload: { cursor } }: Context, batch: PointsBatch): Promise<Claim[]> {
  const isPublic = batch.noticeFromOn !== null;
  if (!isInside(actor) && !isPublic) return [];
  return listClaims(reads, {
    where: { batchId: batch.id, ...(isInside(actor) ? {} : { isOnNotice: true }) },
    orderBy: { field: 'claimedAtMs', direction: 'ascending' },
    limit: rowsMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
}

interface Reader {
  actor: Actor;
  nowMs: number;
}

/** Long enough for any rule: what is asked is whether the verb is open at all. */
const anyText = '-'.repeat(20);

function batchClaimRow(claim: Claim, batch: PointsBatch, reader: Reader): BatchClaimRow {
  const question = { ...reader, text: anyText };
  const answer = { ...question, isUpheld: false };
  return {
    ...claimRow(claim, reader.actor),
    object: permissionOf(objectToClaim(claim, batch, { ...question, objectionId: '-' })),
    answer: permissionOf(answerClaimObjection(claim, { batch, later: batch }, answer)),
    correct: permissionOf(mayProposeCorrection(claim, reader.actor)),
    decideCorrection: permissionOf(mayDecideCorrection(claim, reader.actor, reader.nowMs)),
  };
}

function permissionsOf(batch: PointsBatch, reader: Reader): NonNullable<BatchPage['permissions']> {
  return {
    openReview: permissionOf(openReview(batch, { ...reader, reviewGroup: [] })),
    review: permissionOf(mayReview(batch, reader.actor)),
    publish: permissionOf(publishBatch(batch, reader)),
    post: permissionOf(postBatch(batch, reader)),
  };
}

function summary({ id, month, status, holderRole, dueAtMs, isOpen }: PointsBatch, nowMs: number): BatchSummary {
  return { id, month, status, holderRole, dueAtMs, isOverdue: isOpen && dueAtMs < nowMs };
}

function noticeOf({ noticeFromOn, noticeToOn, postedAtMs }: PointsBatch) {
  return { noticeFromOn, noticeToOn, postedAtMs };
}

function countsOf(batch: PointsBatch | undefined): BatchPage['counts'] {
  const count = (status: keyof BatchPage['counts']) => (batch ? countRows(batch, status) : 0);
  return {
    waiting: count('waiting'),
    approved: count('approved'),
    refused: count('refused'),
    objected: count('objected'),
    posted: count('posted'),
    capped: count('capped'),
  };
}
