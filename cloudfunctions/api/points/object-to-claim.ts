import { answerClaimObjection } from '@shared/domain/points/answer-claim-objection';
import { objectToClaim } from '@shared/domain/points/object-to-claim';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { findClaim } from '@cloud/_repositories/claims';
import { findBatch, readLaterBatch } from '@cloud/_repositories/points-batches';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `points.object`: load, decide, save. The rule itself is in shared/domain/points/object-to-claim. */
export const objectToClaimAction: Command<'points.object'> = async ({ work, actor, nowMs, payload, newId }) => {
  const claim = await findClaim(work, payload.claimId, actor.villageId);
  if (!claim) return refuse({ code: 'ClaimNotFound' });
  const batch = await findBatch(work, claim.batchId, actor.villageId);
  assert(batch, 'a claim is in a batch');
  const objectionId = newId();
  return work.save(objectToClaim(claim, batch, { actor, nowMs, objectionId, text: payload.text }), { objectionId });
};

/** `points.answer-objection`: load, decide, save. The rule itself is in shared/domain/points/answer-claim-objection. */
export const answerClaimObjectionAction: Command<'points.answer-objection'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const { claimId, isUpheld, text } = payload;
  const claim = await findClaim(work, claimId, actor.villageId);
  if (!claim) return refuse({ code: 'ClaimNotFound' });
  const batch = await findBatch(work, claim.batchId, actor.villageId);
  assert(batch, 'a claim is in a batch');
  const { rules } = await readVillage(work, actor.villageId);
  const later = await readLaterBatch(work, batch, { rules, nowMs });
  return work.save(answerClaimObjection(claim, { batch, later }, { actor, nowMs, isUpheld, text }), { claimId });
};
