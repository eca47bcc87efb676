import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import { type Claim, type ClaimStatus, isDeduction } from './claim';
import { batchData, type BatchStatus, type BatchStatusRefusal, type PointsBatch, withoutRow } from './points-batch';

export type ClaimStatusRefusal = { code: 'ClaimStatusNotAllowed'; status: ClaimStatus };
export type WithdrawClaimRefusal = { code: 'ClaimNotYours' } | ClaimStatusRefusal | BatchStatusRefusal;

/**
 * Withdraw a claim 撤回申报 before it is reviewed.
 *
 * Requirements, checked in this order:
 * - The actor made it, or it was proposed for them or by them; a deduction only its proposer takes back.
 * - It still waits for its review.
 * - Its batch still collects.
 *
 * Records `ClaimWithdrawn`, and `BatchClaimRemoved` in the batch.
 */
export function withdrawClaim(claim: Claim, batch: PointsBatch, actor: Actor): Outcome<WithdrawClaimRefusal> {
  const gate = mayWithdrawClaim(claim, batch.status, actor);
  if (!gate.ok) return gate;
  const next: Claim = { ...claim, status: 'withdrawn' };
  const left = withoutRow(batch, claim.id);
  return accept([
    change(next, { type: 'ClaimWithdrawn', data: { batchId: batch.id } }),
    change(left, { type: 'BatchClaimRemoved', data: { ...batchData(left), claimId: claim.id } }),
  ]);
}

/** The gate of the verb; pages ask it for their buttons. */
export function mayWithdrawClaim(
  claim: Claim,
  batchStatus: BatchStatus,
  actor: Actor,
): { ok: true } | Refused<WithdrawClaimRefusal> {
  const ids = [isDeduction(claim) ? '' : claim.claimant.villagerId, claim.proposer?.villagerId];
  if (!ids.includes(actor.villagerId)) return refuse({ code: 'ClaimNotYours' });
  if (claim.status !== 'waiting') return refuse({ code: 'ClaimStatusNotAllowed', status: claim.status });
  if (batchStatus !== 'collecting') return refuse({ code: 'BatchStatusNotAllowed', status: batchStatus });
  return { ok: true };
}
