import { openReview } from '@shared/domain/points/open-review';
import { postBatch } from '@shared/domain/points/post-batch';
import { publishBatch } from '@shared/domain/points/publish-batch';
import type { PointsBatch } from '@shared/domain/points/points-batch';
import { refuse } from '@shared/kernel/outcome';
import { findBatch } from '@cloud/_repositories/points-batches';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `points.open-review`: load, decide, save. The rule itself is in shared/domain/points/open-review. */
export const openReviewAction: Command<'points.open-review'> = async ({ work, actor, nowMs, payload: { batchId } }) => {
  const batch = await findBatch(work, batchId, actor.villageId);
  if (!batch) return refuse({ code: 'BatchNotFound' });
  const { reviewGroup } = await readVillage(work, actor.villageId);
  return work.save(openReview(batch, { actor, nowMs, reviewGroup }), { batchId });
};

/** `points.publish`: load, decide, save. The rule itself is in shared/domain/points/publish-batch. */
export const publishBatchAction: Command<'points.publish'> = async ({ work, actor, nowMs, payload: { batchId } }) => {
  const batch = await findBatch(work, batchId, actor.villageId);
  if (!batch) return refuse({ code: 'BatchNotFound' });
  const outcome = publishBatch(batch, { actor, nowMs });
  const published = outcome.ok ? (outcome.changes[0]?.next as PointsBatch | undefined) : undefined;
  return work.save(outcome, { noticeToOn: published?.noticeToOn ?? null });
};

/** `points.post`: after the commit each claim is posted, see continuations. */
export const postBatchAction: Command<'points.post'> = async ({ work, actor, nowMs, payload: { batchId } }) => {
  const batch = await findBatch(work, batchId, actor.villageId);
  return batch ? work.save(postBatch(batch, { actor, nowMs }), { batchId }) : refuse({ code: 'BatchNotFound' });
};
