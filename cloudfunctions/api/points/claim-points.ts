import { type ClaimBasis, claimPoints, findEntry, proposePoints } from '@shared/domain/points/claim-points';
import { beneficiaryIdOf } from '@shared/domain/points/new-claim';
import { withdrawClaim } from '@shared/domain/points/withdraw-claim';
import type { Villager } from '@shared/domain/member/villager';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { findAccount } from '@cloud/_repositories/accounts';
import { findClaim } from '@cloud/_repositories/claims';
import type { ReadsById } from '@cloud/_repositories/documents';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { findBatch, findEarlierBatches, readCollectingBatch } from '@cloud/_repositories/points-batches';
import { readCreditTariff } from '@cloud/_repositories/tariffs';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `points.claim`: load, decide, save. The rule itself is in shared/domain/points/claim-points. */
export const claimPointsAction: Command<'points.claim'> = async ({ work, actor, nowMs, payload, newId }) => {
  const claimant = await findVillager(work, actor.villagerId, actor.villageId);
  assert(claimant, 'the actor is of the village');
  if (!(await usePhotos(work, payload.photoIds, actor.villageId))) return refuse({ code: 'ClaimPhotoNotFound' });
  const basis = await readClaimBasis(work, claimant, payload, nowMs);
  const claimId = newId();
  const outcome = claimPoints(basis, { ...payload, actor, nowMs, claimId, claimant });
  return work.save(outcome, { claimId, month: basis.batch.month });
};

/** `points.propose`: load, decide, save. The rule itself is in shared/domain/points/claim-points. */
export const proposePointsAction: Command<'points.propose'> = async ({ work, actor, nowMs, payload, newId }) => {
  const { villagerId, ...deed } = payload;
  const claimant = await findVillager(work, villagerId, actor.villageId);
  if (!claimant) return refuse({ code: 'ClaimPersonNotFound' });
  if (!(await usePhotos(work, deed.photoIds, actor.villageId))) return refuse({ code: 'ClaimPhotoNotFound' });
  work.act.onBehalfOf = villagerId;
  const basis = await readClaimBasis(work, claimant, deed, nowMs);
  const claimId = newId();
  const outcome = proposePoints(basis, { ...deed, actor, nowMs, claimId, claimant });
  return work.save(outcome, { claimId, month: basis.batch.month });
};

/** `points.withdraw-claim`: load, decide, save. The rule itself is in shared/domain/points/withdraw-claim. */
export const withdrawClaimAction: Command<'points.withdraw-claim'> = async ({ work, actor, payload: { claimId } }) => {
  const claim = await findClaim(work, claimId, actor.villageId);
  if (!claim) return refuse({ code: 'ClaimNotFound' });
  const batch = await findBatch(work, claim.batchId, actor.villageId);
  assert(batch, 'a claim is in a batch');
  return work.save(withdrawClaim(claim, batch, actor), { claimId });
};

export async function readClaimBasis(
  reads: ReadsById,
  claimant: Villager,
  { entryId, doneOn }: { entryId: string; doneOn: string },
  nowMs: number,
): Promise<ClaimBasis> {
  const { villageId } = claimant;
  const { rules } = await readVillage(reads, villageId);
  const tariff = await readCreditTariff(reads, villageId);
  const batch = await readCollectingBatch(reads, { rules, villageId, nowMs });
  const entry = findEntry(tariff, entryId);
  const account = entry && (await findAccount(reads, villageId, 'moralCredit', beneficiaryIdOf(entry, claimant)));
  const earlier = await findEarlierBatches(reads, batch, doneOn);
  return { rules, tariff, batch, earlier, account: account ?? null };
}
