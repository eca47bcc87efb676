import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf, dueAfterDays } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { type Claim, type ClaimObjection, openObjection } from './claim';
import { batchData, batchPage, type BatchStatusRefusal, type PointsBatch, withRow } from './points-batch';

/** Most objections to one claim. */
export const claimObjectionsMax = 20;

export interface ObjectToClaim {
  actor: Actor;
  nowMs: number;
  objectionId: string;
  text: string;
}

export type ObjectToClaimRefusal =
  | RoleRequired
  | BatchStatusRefusal
  | { code: 'BatchNoticeOver'; noticeToOn: string }
  | { code: 'ClaimAlreadyObjected' }
  | { code: 'ClaimNotOnNotice' }
  | { code: 'ClaimObjectionAlreadyMade' }
  | { code: 'ClaimObjectionsTooMany'; objectionsMax: number }
  | { code: 'ClaimObjectionTooShort'; charsMin: number };

/**
 * Object to somebody's points 提出异议 while they stand on the public notice.
 *
 * Requirements, checked in this order:
 * - The actor is a villager.
 * - The batch is on public notice, the last day included.
 * - No other objection to this claim waits for its answer; the claim is approved.
 * - The actor has not objected to it yet, and it has fewer than {@link claimObjectionsMax} objections.
 * - The reason has `claimTextCharsMin` characters.
 *
 * Records `ClaimObjectedTo`, and `BatchObjectedTo` in the batch. The supervisor has the batch, to answer within
 * `objectionAnswerDays`; until then it cannot be posted.
 */
export function objectToClaim(claim: Claim, batch: PointsBatch, command: ObjectToClaim): Outcome<ObjectToClaimRefusal> {
  const refusal = refusalOfObjection(claim, batch, command);
  if (refusal) return refuse(refusal);
  const { actor, nowMs, objectionId } = command;
  const objection: ClaimObjection = {
    id: objectionId,
    by: referenceTo(actor),
    text: command.text.trim(),
    atMs: nowMs,
    answerDueAtMs: dueAfterDays(nowMs, batch.rules.objectionAnswerDays),
    answer: null,
  };
  const next: Claim = { ...claim, status: 'objected', objections: [...claim.objections, objection] };
  const isWaitingAlready = batch.holderRole === 'supervisor';
  const held: PointsBatch = {
    ...withRow(batch, next),
    holderRole: 'supervisor',
    dueAtMs: isWaitingAlready ? Math.min(batch.dueAtMs, objection.answerDueAtMs) : objection.answerDueAtMs,
  };
  const { answerDueAtMs } = objection;
  const data = { objectionId, answerDueAtMs, text: seal(objection.text) };
  const message = {
    to: { kind: 'role' as const, role: 'supervisor' },
    code: 'pointsObjected',
    data: { title: claim.entry.title, dueAtMs: answerDueAtMs },
    page: batchPage(batch.id),
  };
  return accept(
    [
      change(next, { type: 'ClaimObjectedTo', data }),
      change(held, { type: 'BatchObjectedTo', data: { ...batchData(held), claimId: claim.id, objectionId } }),
    ],
    { messages: [message] },
  );
}

function refusalOfObjection(
  claim: Claim,
  batch: PointsBatch,
  { actor, nowMs, text }: ObjectToClaim,
): ObjectToClaimRefusal | undefined {
  if (!hasRole(actor, 'villager')) return { code: 'RoleRequired', roles: ['villager'] };
  if (batch.status !== 'noticed') return { code: 'BatchStatusNotAllowed', status: batch.status };
  const noticeToOn = batch.noticeToOn ?? '';
  if (dayOf(nowMs) > noticeToOn) return { code: 'BatchNoticeOver', noticeToOn };
  if (openObjection(claim)) return { code: 'ClaimAlreadyObjected' };
  if (claim.status !== 'approved') return { code: 'ClaimNotOnNotice' };
  if (claim.objections.some(({ by }) => by.villagerId === actor.villagerId))
    return { code: 'ClaimObjectionAlreadyMade' };
  if (claim.objections.length >= claimObjectionsMax) {
    return { code: 'ClaimObjectionsTooMany', objectionsMax: claimObjectionsMax };
  }
  const charsMin = batch.rules.claimTextCharsMin;
  return Array.from(text.trim()).length < charsMin ? { code: 'ClaimObjectionTooShort', charsMin } : undefined;
}
