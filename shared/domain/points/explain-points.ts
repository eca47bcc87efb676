import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, referenceTo } from '../member/actor';
import { type Claim, type Correction, isTheirs, openCorrection } from './claim';
import { batchPage, type PointsBatch, withRow } from './points-batch';
import { type CorrectionTooShort, correctors, tooShort } from './propose-correction';

export interface ExplainPoints {
  actor: Actor;
  nowMs: number;
  text: string;
}

export type CorrectionNotOpen = { code: 'CorrectionNotOpen' };
type NothingToExplain = { code: 'ExplainNothing' } | { code: 'ExplainNotYours' } | { code: 'ExplainTwice' };
export type ExplainPointsRefusal = NothingToExplain | CorrectionTooShort;

/**
 * Explain one's points 说明情况, before a deduction is judged or a correction is decided.
 *
 * Requirements, checked in this order:
 * - A deduction waits for its review, or a correction for its decision.
 * - The points are the actor's, or their household's.
 * - It was not explained yet.
 * - The text is as long as the rule of the batch or of the correction asks for.
 *
 * Records `ClaimDeductionExplained` or `ClaimCorrectionExplained`, and `BatchClaimExplained` in the batch. Supervisor and
 * credit steward are told; nobody need wait any longer.
 */
export function explainPoints(claim: Claim, batch: PointsBatch, command: ExplainPoints): Outcome<ExplainPointsRefusal> {
  const gate = mayExplainPoints(claim, command.actor);
  if (!gate.ok) return gate;
  const correction = openCorrection(claim);
  const short = tooShort(command.text, correction?.charsMin ?? batch.rules.claimTextCharsMin);
  if (short) return refuse(short);
  const { actor, nowMs } = command;
  const text = command.text.trim();
  const explanation = { by: referenceTo(actor), text, atMs: nowMs };
  const next = correction
    ? withCorrection(claim, { ...correction, explanation })
    : { ...claim, hearing: claim.hearing && { ...claim.hearing, explanation } };
  const type = correction ? 'ClaimCorrectionExplained' : 'ClaimDeductionExplained';
  const messages = correctors.map((role) => ({
    to: { kind: 'role' as const, role },
    code: 'pointsExplained',
    data: { title: claim.entry.title, name: actor.name },
    page: batchPage(claim.batchId),
  }));
  const explained = change(next, { type, data: { text: seal(text) } });
  const inBatch = change(withRow(batch, next), { type: 'BatchClaimExplained', data: { claimId: claim.id } });
  return accept([explained, inBatch], { messages });
}

/** The gate of the verb; pages ask it for their buttons. */
export function mayExplainPoints(claim: Claim, actor: Actor): { ok: true } | Refused<NothingToExplain> {
  const open = openCorrection(claim) ?? (claim.status === 'waiting' ? claim.hearing : null);
  if (!open) return refuse({ code: 'ExplainNothing' });
  if (!isTheirs(claim, actor)) return refuse({ code: 'ExplainNotYours' });
  return open.explanation === null ? { ok: true } : refuse({ code: 'ExplainTwice' });
}

/** The claim with its open correction as it is now. */
export function withCorrection(claim: Claim, correction: Correction): Claim {
  return { ...claim, corrections: [...claim.corrections.slice(0, -1), correction] };
}
