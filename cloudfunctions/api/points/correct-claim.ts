import { decideCorrection } from '@shared/domain/points/decide-correction';
import { explainPoints } from '@shared/domain/points/explain-points';
import { proposeCorrection } from '@shared/domain/points/propose-correction';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { findTransfer, readAccount } from '@cloud/_repositories/accounts';
import { findClaim } from '@cloud/_repositories/claims';
import { findBatch } from '@cloud/_repositories/points-batches';
import { settleLate } from '@cloud/_repositories/settle-late';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `points.propose-correction`: load, decide, save. The rule itself is in shared/domain/points/propose-correction. */
export const proposeCorrectionAction: Command<'points.propose-correction'> = async ({
  work,
  actor,
  nowMs,
  payload,
}) => {
  const claim = await findClaim(work, payload.claimId, actor.villageId);
  if (!claim) return refuse({ code: 'ClaimNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const batch = await findBatch(work, claim.batchId, actor.villageId);
  assert(batch, 'a claim is in a batch');
  const outcome = proposeCorrection(claim, { rules, batch }, { actor, nowMs, reason: payload.reason });
  return work.save(outcome, { claimId: claim.id });
};

/** `points.explain`: load, decide, save. The rule itself is in shared/domain/points/explain-points. */
export const explainPointsAction: Command<'points.explain'> = async ({ work, actor, nowMs, payload }) => {
  const claim = await findClaim(work, payload.claimId, actor.villageId);
  if (!claim) return refuse({ code: 'ClaimNotFound' });
  const batch = await findBatch(work, claim.batchId, actor.villageId);
  assert(batch, 'a claim is in a batch');
  const outcome = explainPoints(claim, batch, { actor, nowMs, text: payload.text });
  return work.save(outcome, { claimId: claim.id });
};

/** `points.decide-correction`: load, decide, save. The rule itself is in shared/domain/points/decide-correction. */
export const decideCorrectionAction: Command<'points.decide-correction'> = async ({ work, actor, nowMs, payload }) => {
  const { claimId, isConfirmed, text } = payload;
  const claim = await findClaim(work, claimId, actor.villageId);
  if (!claim) return refuse({ code: 'ClaimNotFound' });
  const account = await readAccount(work, actor.villageId, 'moralCredit', claim.beneficiaryId);
  const transfer = await findTransfer(work, claim.transferId ?? '', actor.villageId);
  const batch = await findBatch(work, claim.batchId, actor.villageId);
  assert(batch, 'a claim is in a batch');
  const command = { actor, nowMs, isConfirmed, text };
  const outcome = decideCorrection(claim, { account, transfer, batch }, command);
  const saved = await work.save(outcome, { claimId });
  await settleLate(work, actor.villageId, outcome);
  return saved;
};
