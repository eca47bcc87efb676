import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { accept, type Change, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import type { Account } from './account';
import { type Claim, type Correction, openCorrection, passbookPage } from './claim';
import { type CorrectionNotOpen, withCorrection } from './explain-points';
import { batchPage, type PointsBatch, withRow } from './points-batch';
import { type CorrectionTooShort, correctors, isConcernedBy, tooShort } from './propose-correction';
import { offWall } from './show-deed';
import { reverseTransfer, type ReverseTransferRefusal } from './reverse-transfer';
import type { Transfer } from './transfer';

export interface DecideCorrection {
  actor: Actor;
  nowMs: number;
  isConfirmed: boolean;
  text: string;
}

type BalanceTooLow = Extract<ReverseTransferRefusal, { code: 'ReversalBalanceTooLow' }>;

export type DecideCorrectionRefusal =
  | RoleRequired
  | CorrectionNotOpen
  | { code: 'CorrectionOwn' }
  | { code: 'CorrectionNotHeard'; hearUntilMs: number }
  | CorrectionTooShort
  | BalanceTooLow;

/**
 * Decide on a proposed correction 决定更正: confirmed, the points are taken back whole by a transfer of their own;
 * otherwise they stay.
 *
 * Requirements, checked in this order:
 * - The actor is the supervisor or the credit steward.
 * - A correction of these points waits for its decision.
 * - The actor did not propose it, and it does not concern them, their household or declared relatives.
 * - The claimant explained it, or their days for it are over: nobody loses points unheard.
 * - The finding has `claimTextCharsMin` characters.
 * - Confirmed, the account still holds as many points: no balance falls below zero.
 *
 * Records `ClaimCorrected`, `BatchClaimCorrected` and the reversal in the ledger, or `ClaimCorrectionDismissed`
 * and `BatchCorrectionDismissed`.
 * Claimant and proposer are told.
 */
export function decideCorrection(
  claim: Claim,
  { account, transfer, batch }: { account: Account; transfer: Transfer | undefined; batch: PointsBatch },
  command: DecideCorrection,
): Outcome<DecideCorrectionRefusal> {
  const gate = mayDecideCorrection(claim, command.actor, command.nowMs);
  if (!gate.ok) return gate;
  const short = tooShort(command.text, gate.correction.charsMin);
  if (short) return refuse(short);
  const { actor, nowMs, isConfirmed } = command;
  const { correction } = gate;
  const text = command.text.trim();
  const decision = { by: referenceTo(actor), text, atMs: nowMs, isConfirmed };
  const decidedOn = withCorrection(claim, { ...correction, decision });
  const next = isConfirmed ? offWall(decidedOn) : decidedOn;
  const type = isConfirmed ? 'ClaimCorrected' : 'ClaimCorrectionDismissed';
  const decided: Change = change(next, { type, data: { text: seal(text) } });
  const messages = messagesOf(claim, correction, { isConfirmed, reason: text });
  const ofClaim = { claimId: claim.id };
  if (!isConfirmed) {
    const left = change(withRow(batch, next), { type: 'BatchCorrectionDismissed', data: ofClaim });
    return accept([decided, left], { messages });
  }
  assert(transfer, 'a posted claim has its transfer');
  const reversed = reverseTransfer(account, transfer, nowMs);
  if (reversed.ok) {
    const inBatch = change(withRow(batch, next), { type: 'BatchClaimCorrected', data: ofClaim });
    return accept([decided, ...reversed.changes, inBatch], { records: reversed.records ?? [], messages });
  }
  assert(reversed.refusal.code !== 'ReversalOfReversal', 'a claim is posted by a transfer that takes nothing back');
  return refuse(reversed.refusal);
}

/** The gate of the verb; pages ask it for their buttons. */
export function mayDecideCorrection(
  claim: Claim,
  actor: Actor,
  nowMs: number,
):
  { ok: true; correction: Correction } | Refused<Exclude<DecideCorrectionRefusal, CorrectionTooShort | BalanceTooLow>> {
  if (!correctors.some((role) => hasRole(actor, role))) return refuse({ code: 'RoleRequired', roles: correctors });
  const correction = openCorrection(claim);
  if (!correction) return refuse({ code: 'CorrectionNotOpen' });
  const isOwn = correction.by.villagerId === actor.villagerId || isConcernedBy(claim, actor);
  if (isOwn) return refuse({ code: 'CorrectionOwn' });
  const { hearUntilMs, explanation } = correction;
  if (explanation === null && nowMs < hearUntilMs) return refuse({ code: 'CorrectionNotHeard', hearUntilMs });
  return { ok: true, correction };
}

function messagesOf(claim: Claim, { by }: Correction, found: { isConfirmed: boolean; reason: string }) {
  const data = { title: claim.entry.title, points: claim.entry.points, ...found };
  const toClaimant = {
    to: { kind: 'person' as const, villagerId: claim.claimant.villagerId },
    code: 'pointsCorrectionDecided',
    data,
    page: passbookPage,
  };
  const toProposer = {
    to: { kind: 'person' as const, villagerId: by.villagerId },
    code: 'pointsCorrectionSettled',
    data,
    page: batchPage(claim.batchId),
  };
  return [toClaimant, toProposer];
}
