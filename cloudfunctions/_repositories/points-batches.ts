import {
  batchIdOf,
  isOpeningMonth,
  monthAfter,
  monthBefore,
  newBatch,
  type PointsBatch,
  pointsBatchShape,
} from '@shared/domain/points/points-batch';
import type { RuleBook } from '@shared/domain/village/rule-book';
import { assert } from '@shared/kernel/assert';
import { dayOf } from '@shared/kernel/time';
import { finderOf, finderOfMany, type Finds, parseDocument, type ReadsById } from './documents';

export const findBatch = finderOf('pointsBatch', pointsBatchShape);
export const findBatches = finderOfMany('pointsBatch', pointsBatchShape);

/** Batches that a village may have open at once: one collects, the others are reviewed, noticed or posted. */
const openBatchesMax = 6;

/** The open batches of a village, oldest month first. */
export async function listOpenBatches(reads: Finds, villageId: string): Promise<PointsBatch[]> {
  const documents = await reads.find('pointsBatch', {
    where: { villageId, isOpen: true },
    orderBy: { field: 'month', direction: 'ascending' },
    limit: openBatchesMax,
  });
  return documents.map((document) => parseDocument(pointsBatchShape, document));
}

/** Months in which something may wait at once; older ones with nothing but a forgotten correction are on no home page. */
const waitingBatchesMax = 12;

/** The months in which something waits for somebody, newest first: the open ones, and corrections of older ones. */
export async function listWaitingBatches(reads: Finds, villageId: string): Promise<PointsBatch[]> {
  const documents = await reads.find('pointsBatch', {
    where: { villageId, isWaiting: true },
    orderBy: { field: 'month', direction: 'descending' },
    limit: waitingBatchesMax,
  });
  return documents.map((document) => parseDocument(pointsBatchShape, document));
}

/** Months that are shown after they were posted. */
const postedShownMax = 12;

/** The latest months that were posted, newest first. */
export async function listPostedBatches(
  reads: Finds,
  villageId: string,
  limit = postedShownMax,
): Promise<PointsBatch[]> {
  const documents = await reads.find('pointsBatch', {
    where: { villageId, isOpen: false },
    orderBy: { field: 'month', direction: 'descending' },
    limit,
  });
  return documents.map((document) => parseDocument(pointsBatchShape, document));
}

/** The posted batches of the months from one to another, oldest first; a year at most. */
export async function listPostedBetween(
  reads: Finds,
  villageId: string,
  { from, to }: { from: string; to: string },
): Promise<PointsBatch[]> {
  const documents = await reads.find('pointsBatch', {
    where: { villageId, isOpen: false },
    range: { field: 'month', from, to },
    orderBy: { field: 'month', direction: 'ascending' },
    limit: postedShownMax,
  });
  return documents.map((document) => parseDocument(pointsBatchShape, document));
}

interface Collecting {
  rules: RuleBook;
  villageId: string;
  nowMs: number;
  /** The first month that will do; this month where none is given. */
  fromMonth?: string;
}

/** The batch that takes claims now: this month's, or the next where this month's is in review already. New ones begin. */
export async function readCollectingBatch(
  reads: ReadsById,
  { rules, villageId, nowMs, fromMonth }: Collecting,
): Promise<PointsBatch> {
  const thisMonth = dayOf(nowMs).slice(0, 7);
  let month = fromMonth !== undefined && fromMonth > thisMonth ? fromMonth : thisMonth;
  for (let tries = 0; tries < openBatchesMax; tries += 1, month = monthAfter(month)) {
    const batch = await findBatch(reads, batchIdOf(villageId, month), villageId);
    if (!batch) return newBatch(rules, villageId, month, nowMs);
    if (batch.status === 'collecting') return batch;
  }
  assert(false, 'a village closes at most a few months ahead');
}

/** The batches before this one in which a deed of that day may stand: claims go into the month of their day or later. */
export async function findEarlierBatches(reads: ReadsById, batch: PointsBatch, doneOn: string): Promise<PointsBatch[]> {
  const found: PointsBatch[] = [];
  let month = batch.month;
  for (let looks = 0; looks < openBatchesMax && month > doneOn.slice(0, 7); looks += 1) {
    month = monthBefore(month);
    const earlier = await findBatch(reads, batchIdOf(batch.villageId, month), batch.villageId);
    if (earlier) found.push(earlier);
  }
  return found;
}

/** The batch to which claims of this one are put off. */
export function readLaterBatch(
  reads: ReadsById,
  batch: PointsBatch,
  { rules, nowMs }: { rules: RuleBook; nowMs: number },
): Promise<PointsBatch> {
  const { villageId, month } = batch;
  return readCollectingBatch(reads, {
    rules,
    villageId,
    nowMs,
    ...(isOpeningMonth(month) ? {} : { fromMonth: monthAfter(month) }),
  });
}
