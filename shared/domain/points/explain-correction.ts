import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, referenceTo } from '../member/actor';
import { householdOwnerId } from './account';
import { type Claim, type Correction, openCorrection } from './claim';
import { batchPage } from './points-batch';
import { type CorrectionTooShort, correctors, tooShort } from './propose-correction';

export interface ExplainCorrection {
  actor: Actor;
  nowMs: number;
  text: string;
}

export type CorrectionNotOpen = { code: 'CorrectionNotOpen' };
export type ExplainCorrectionRefusal =
  CorrectionNotOpen | { code: 'CorrectionNotYours' } | { code: 'CorrectionExplained' } | CorrectionTooShort;

/**
 * Explain one's points 说明情况 before a proposed correction of them is decided.
 *
 * Requirements, checked in this order:
 * - A correction of these points waits for its decision.
 * - The actor claimed them, or is of the household that they went to.
 * - It was not explained yet.
 * - The text has `claimTextCharsMin` characters.
 *
 * Records `ClaimCorrectionExplained`. Supervisor and credit steward are told; the decision need not wait any longer.
 */
export function explainCorrection(claim: Claim, command: ExplainCorrection): Outcome<ExplainCorrectionRefusal> {
  const gate = mayExplainCorrection(claim, command.actor);
  if (!gate.ok) return gate;
  const short = tooShort(command.text, gate.correction.charsMin);
  if (short) return refuse(short);
  const { actor, nowMs } = command;
  const text = command.text.trim();
  const explanation = { by: referenceTo(actor), text, atMs: nowMs };
  const next = withCorrection(claim, { ...gate.correction, explanation });
  const messages = correctors.map((role) => ({
    to: { kind: 'role' as const, role },
    code: 'pointsCorrectionExplained',
    data: { title: claim.entry.title, name: actor.name },
    page: batchPage(claim.batchId),
  }));
  return accept([change(next, { type: 'ClaimCorrectionExplained', data: { text: seal(text) } })], { messages });
}

/** The gate of the verb; pages ask it for their buttons. */
export function mayExplainCorrection(
  claim: Claim,
  actor: Actor,
): { ok: true; correction: Correction } | Refused<Exclude<ExplainCorrectionRefusal, CorrectionTooShort>> {
  const correction = openCorrection(claim);
  if (!correction) return refuse({ code: 'CorrectionNotOpen' });
  const isOfHousehold = actor.householdId !== '' && claim.beneficiaryId === householdOwnerId(actor.householdId);
  if (claim.claimant.villagerId !== actor.villagerId && !isOfHousehold) return refuse({ code: 'CorrectionNotYours' });
  if (correction.explanation !== null) return refuse({ code: 'CorrectionExplained' });
  return { ok: true, correction };
}

/** The claim with its open correction as it is now. */
export function withCorrection(claim: Claim, correction: Correction): Claim {
  return { ...claim, corrections: [...claim.corrections.slice(0, -1), correction] };
}
