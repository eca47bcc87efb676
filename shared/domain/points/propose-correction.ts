import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, hasRole, isSelfOrRelative, referenceTo, type RoleRequired } from '../member/actor';
import type { Role } from '../member/role';
import { type RuleBook, valueOf } from '../village/rule-book';
import { type Claim, type Correction, isCorrected, isDeduction, isTheirs, openCorrection, passbookPage } from './claim';
import { batchPage, type PointsBatch, withRow } from './points-batch';

/** Most corrections that are proposed of one claim. */
export const correctionsMax = 3;

/** Whoever may propose a correction or decide on one; never both of the same. */
export const correctors: readonly Role[] = ['supervisor', 'creditSteward'];

export interface ProposeCorrection {
  actor: Actor;
  nowMs: number;
  reason: string;
}

export type CorrectionTooShort = { code: 'CorrectionTextTooShort'; charsMin: number };

export type ProposeCorrectionRefusal =
  | RoleRequired
  | { code: 'CorrectionNotPosted' }
  | { code: 'CorrectionMade' }
  | { code: 'CorrectionUnderWay' }
  | { code: 'CorrectionsTooMany'; correctionsMax: number }
  | { code: 'CorrectionOwn' }
  | CorrectionTooShort;

/**
 * Propose to correct posted points 请求更正, because they were posted by mistake; nothing moves yet, and whoever they are
 * of is told first and may explain. Somebody from whom points were deducted appeals 申诉 by the same way, and has
 * explained it thereby.
 *
 * Requirements, checked in this order:
 * - The actor is the supervisor or the credit steward, or the points were deducted from them or their household.
 * - The points were posted, and not taken back yet; no other correction waits for its decision.
 * - Fewer than {@link correctionsMax} corrections were proposed.
 * - The actor and their declared relatives neither claimed nor proposed the points, nor share the household, unless it
 *   is their appeal.
 * - The reason has `claimTextCharsMin` characters.
 *
 * Records `ClaimCorrectionProposed`, and `BatchCorrectionProposed` in the batch. The claimant is told and has
 * `pointsHearingDays` to explain; the other office is told that it has to decide within `objectionAnswerDays` after.
 */
export function proposeCorrection(
  claim: Claim,
  { rules, batch }: { rules: RuleBook; batch: PointsBatch },
  command: ProposeCorrection,
): Outcome<ProposeCorrectionRefusal> {
  const gate = mayProposeCorrection(claim, command.actor);
  if (!gate.ok) return gate;
  const charsMin = valueOf(rules, 'claimTextCharsMin');
  const short = tooShort(command.reason, charsMin);
  if (short) return refuse(short);
  const { actor, nowMs } = command;
  const reason = command.reason.trim();
  const hearUntilMs = dueAfterDays(nowMs, valueOf(rules, 'pointsHearingDays'));
  const by = referenceTo(actor);
  const isAppeal = mayAppeal(claim, actor);
  const explanation = isAppeal ? { by, text: reason, atMs: nowMs } : null;
  const dueAtMs = dueAfterDays(isAppeal ? nowMs : hearUntilMs, valueOf(rules, 'objectionAnswerDays'));
  const said = { by, reason, atMs: nowMs, hearUntilMs, charsMin, dueAtMs };
  const correction: Correction = { ...said, explanation, decision: null };
  const next: Claim = { ...claim, corrections: [...claim.corrections, correction] };
  const { title, points } = claim.entry;
  const toClaimant = {
    to: { kind: 'person' as const, villagerId: claim.claimant.villagerId },
    code: 'pointsCorrectionProposed',
    data: { title, points, reason, hearUntilMs },
    page: passbookPage,
  };
  const toDeciders = {
    to: { kind: 'role' as const, role: hasRole(actor, 'supervisor') ? 'creditSteward' : 'supervisor' },
    code: isAppeal ? 'pointsAppealed' : 'pointsCorrectionToDecide',
    data: { title, points, name: claim.claimant.name, hearUntilMs },
    page: batchPage(claim.batchId),
  };
  const data = { hearUntilMs, reason: seal(reason) };
  const inBatch = change(withRow(batch, next), { type: 'BatchCorrectionProposed', data: { claimId: claim.id } });
  return accept([change(next, { type: 'ClaimCorrectionProposed', data }), inBatch], {
    messages: isAppeal ? [toDeciders] : [toClaimant, toDeciders],
  });
}

/** The gate of the verb; pages ask it for their buttons. */
export function mayProposeCorrection(
  claim: Claim,
  actor: Actor,
): { ok: true } | Refused<Exclude<ProposeCorrectionRefusal, CorrectionTooShort>> {
  const isAppeal = mayAppeal(claim, actor);
  if (!isAppeal && !correctors.some((role) => hasRole(actor, role))) {
    return refuse({ code: 'RoleRequired', roles: correctors });
  }
  if (claim.status !== 'posted') return refuse({ code: 'CorrectionNotPosted' });
  if (isCorrected(claim)) return refuse({ code: 'CorrectionMade' });
  if (openCorrection(claim)) return refuse({ code: 'CorrectionUnderWay' });
  if (claim.corrections.length >= correctionsMax) return refuse({ code: 'CorrectionsTooMany', correctionsMax });
  return !isAppeal && isConcernedBy(claim, actor) ? refuse({ code: 'CorrectionOwn' }) : { ok: true };
}

function mayAppeal(claim: Claim, actor: Actor): boolean {
  return isDeduction(claim) && isTheirs(claim, actor);
}

/** Whoever claimed or proposed the points, gains by them, or is a declared relative of one of these. */
export function isConcernedBy(claim: Claim, actor: Actor): boolean {
  const ids = [claim.claimant.villagerId, claim.proposer?.villagerId ?? ''].filter((id) => id !== '');
  return isTheirs(claim, actor) || ids.some((id) => isSelfOrRelative(actor, id));
}

export function tooShort(text: string, charsMin: number): CorrectionTooShort | undefined {
  return Array.from(text.trim()).length < charsMin ? { code: 'CorrectionTextTooShort', charsMin } : undefined;
}
