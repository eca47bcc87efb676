import { seal } from '../../kernel/case';
import { accept, type Change, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, isSelfOrRelative, referenceTo, type RoleRequired } from '../member/actor';
import { type Claim, type ClaimObjection, openObjection, passbookPage } from './claim';
import { batchData, batchPage, countRows, type PointsBatch, withoutRow, withRow } from './points-batch';
import { postDueAtMs } from './publish-batch';
import { joinChanges, putOffTo } from './review-claims';

export interface AnswerClaimObjection {
  actor: Actor;
  nowMs: number;
  isUpheld: boolean;
  text: string;
}

export type AnswerClaimObjectionRefusal =
  | RoleRequired
  | { code: 'ClaimObjectionNotFound' }
  | { code: 'ClaimObjectionOwn' }
  | { code: 'ClaimAnswerTooShort'; charsMin: number };

const answerers = ['supervisor', 'creditSteward'] as const;

/**
 * Answer an objection to somebody's points 答复异议. Upheld 成立, the claim is put off to `later` and reviewed anew;
 * otherwise it stands.
 *
 * Requirements, checked in this order:
 * - The actor is the supervisor, or the credit steward in their place.
 * - An objection to the claim waits for its answer.
 * - The actor and their declared relatives neither objected, nor claimed or proposed it.
 * - The answer has `claimTextCharsMin` characters.
 *
 * Records `ClaimPutOff` or `ClaimObjectionDismissed`, `BatchObjectionAnswered`, and `BatchClaimsJoined` in the later
 * batch. With the last answer the steward has the batch again. Objector and claimant are told.
 */
export function answerClaimObjection(
  claim: Claim,
  { batch, later }: { batch: PointsBatch; later: PointsBatch },
  command: AnswerClaimObjection,
): Outcome<AnswerClaimObjectionRefusal> {
  const found = objectionToAnswer(claim, batch, command);
  if (!found.ok) return found;
  const { actor, nowMs, isUpheld } = command;
  const text = command.text.trim();
  const answer = { by: referenceTo(actor), text, atMs: nowMs, isUpheld };
  const objections = claim.objections.map((one) => (one.id === found.objection.id ? { ...one, answer } : one));
  const answered: Claim = { ...claim, objections, status: 'approved' };
  const next = isUpheld ? putOffTo(later, answered) : answered;
  const held = heldAfter(isUpheld ? withoutRow(batch, claim.id) : withRow(batch, next), nowMs);
  const data = { objectionId: found.objection.id, isUpheld, batchId: next.batchId, text: seal(text) };
  const changes: Change[] = [
    change(next, { type: isUpheld ? 'ClaimPutOff' : 'ClaimObjectionDismissed', data }),
    change(held, { type: 'BatchObjectionAnswered', data: { ...batchData(held), claimId: claim.id, isUpheld } }),
    ...(isUpheld ? joinChanges(later, [next]) : []),
  ];
  const told = { title: claim.entry.title, isUpheld };
  const toObjector = {
    to: { kind: 'person' as const, villagerId: found.objection.by.villagerId },
    code: 'pointsObjectionAnswered',
    data: told,
    page: batchPage(batch.id),
  };
  const toClaimant = {
    to: { kind: 'person' as const, villagerId: claim.claimant.villagerId },
    code: 'pointsObjectionSettled',
    data: told,
    page: passbookPage,
  };
  return accept(changes, { messages: [toObjector, toClaimant] });
}

function objectionToAnswer(
  claim: Claim,
  { rules }: PointsBatch,
  { actor, text }: AnswerClaimObjection,
): { ok: true; objection: ClaimObjection } | Refused<AnswerClaimObjectionRefusal> {
  if (!answerers.some((role) => hasRole(actor, role))) return refuse({ code: 'RoleRequired', roles: answerers });
  const objection = openObjection(claim);
  if (!objection) return refuse({ code: 'ClaimObjectionNotFound' });
  const concerned = [objection.by.villagerId, claim.claimant.villagerId, claim.proposer?.villagerId ?? ''];
  const isOwn = concerned.some((id) => id !== '' && isSelfOrRelative(actor, id));
  if (isOwn) return refuse({ code: 'ClaimObjectionOwn' });
  const charsMin = rules.claimTextCharsMin;
  if (Array.from(text.trim()).length < charsMin) return refuse({ code: 'ClaimAnswerTooShort', charsMin });
  return { ok: true, objection };
}

function heldAfter(batch: PointsBatch, nowMs: number): PointsBatch {
  if (countRows(batch, 'objected') > 0) return batch;
  const today = dayOf(nowMs);
  const fromOn = batch.noticeToOn !== null && batch.noticeToOn > today ? batch.noticeToOn : today;
  return { ...batch, holderRole: 'creditSteward', dueAtMs: postDueAtMs(batch, fromOn) };
}
