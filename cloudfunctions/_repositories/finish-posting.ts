import { postClaim } from '@shared/domain/points/post-claim';
import { assert } from '@shared/kernel/assert';
import type { Ports } from '@cloud/_platform/ports';
import { readAccount } from './accounts';
import { findClaim } from './claims';
import { type PointsBatch, pointsBatchShape } from '@shared/domain/points/points-batch';
import { parseDocument } from './documents';
import { findBatch } from './points-batches';
import { settleLate } from './settle-late';
import { actBySystem } from './system-act';
import type { UnitOfWork } from './unit-of-work';

/**
 * Posts the approved claims of a batch that is being posted, each in a transaction of its own; with the last one the
 * batch is posted. It may stop after any of them and be begun again.
 */
export async function finishPosting(ports: Ports, batchId: string): Promise<void> {
  const document = await ports.store.get('pointsBatches', batchId);
  const batch = document && parseDocument(pointsBatchShape, document);
  if (batch?.status !== 'posting') return;
  const { villageId } = batch;
  for (const { claimId, status } of batch.rows) {
    if (status !== 'approved') continue;
    await actBySystem(ports, { actId: `${claimId}.post`, villageId }, (work) => postOne(work, batch, claimId));
  }
}

async function postOne(work: UnitOfWork, { id, villageId }: PointsBatch, claimId: string): Promise<void> {
  const batch = await findBatch(work, id, villageId);
  const claim = await findClaim(work, claimId, villageId);
  assert(batch && claim, 'a batch has its claims');
  // Somebody else may have been posting the same batch meanwhile.
  if (claim.status !== 'approved') return;
  const account = await readAccount(work, villageId, 'moralCredit', claim.beneficiaryId);
  const outcome = postClaim(claim, batch, account, work.act.nowMs);
  await work.save(outcome, null);
  await settleLate(work, villageId, outcome);
}
