import { seal } from '../../kernel/case';
import { type Accepted, accept, type Change, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, hasRole, isSelfOrRelative, referenceTo, type RoleRequired } from '../member/actor';
import { type Membership, membershipOf } from '../member/membership';
import type { Villager } from '../member/villager';
import { referenceToRule } from '../village/explanation';
import { type RuleBook, valueOf } from '../village/rule-book';
import { type Account, balanceOf } from './account';
import type { Charter } from './charter';
import { type MemberChange, membershipPage } from './member-change';
import { type PointsBatch, withWaiting } from './points-batch';
import type { MemberReasonTooShort } from './record-member-change';
import { settlePoints, settlingRuleOf } from './settle-points';

/** What a change of membership is decided by. */
export interface MemberChangeBasis {
  rules: RuleBook;
  charter: Charter;
  villager: Villager;
  account: Account;
  /** The household's; null for whoever belongs to none. */
  household: Account | null;
  /** On whose list it stands; null where it was recorded before lists were kept. */
  batch: PointsBatch | null;
  /** Reservations of the household that wait at the shop. */
  openOrderCount: number;
}

export interface DecideMemberChange {
  actor: Actor;
  nowMs: number;
  isConfirmed: boolean;
  reason: string;
}

export type MemberChangeGateRefusal = RoleRequired | { code: 'MemberChangeClosed' } | { code: 'MemberChangeOwn' };
export type DecideMemberChangeRefusal =
  MemberChangeGateRefusal | { code: 'MemberOrdersWait'; count: number } | MemberReasonTooShort;

/**
 * Confirm a recorded change of membership, or refuse it 核定社员变动.
 *
 * Requirements, checked in this order:
 * - The change waits.
 * - The actor is the credit steward or the supervisor; whoever recorded it may only take it back.
 * - Confirmed, it is neither the actor's own, nor their relative's, nor did they record it.
 * - Confirmed, nothing waits at the shop for the household of whoever leaves or died: its points could come back to them.
 * - Refused, the reason has `claimTextCharsMin` characters.
 *
 * Records `MemberChangeConfirmed`, `MemberChangeRefused` or `MemberChangeWithdrawn`, and `MembershipChanged` or
 * `MembershipChangeEnded` for the person, and `BatchMemberChangeEnded`; what a leaving member has is settled by the charter (see
 * {@link settlePoints}). The person is told, and whoever recorded it.
 */
export function decideMemberChange(
  recorded: MemberChange,
  basis: MemberChangeBasis,
  command: DecideMemberChange,
): Outcome<DecideMemberChangeRefusal> {
  const gate = mayDecideMemberChange(recorded, command.actor);
  if (!gate.ok) return gate;
  const { isConfirmed } = command;
  if (isConfirmed && gate.isRecorder) return refuse({ code: 'MemberChangeOwn' });
  const count = basis.openOrderCount;
  if (isConfirmed && isLeaving(recorded) && count > 0) return refuse({ code: 'MemberOrdersWait', count });
  const charsMin = valueOf(basis.rules, 'claimTextCharsMin');
  const isShort = Array.from(command.reason.trim()).length < charsMin;
  if (!isConfirmed && !gate.isRecorder && isShort) return refuse({ code: 'MemberReasonTooShort', charsMin });
  return isConfirmed ? confirmed(recorded, basis, command) : ended(recorded, basis, command, gate.isRecorder);
}

/** The gate of the verb; whoever recorded the change may only take it back. */
export function mayDecideMemberChange(
  { isOpen, recordedBy, person }: MemberChange,
  actor: Actor,
): { ok: true; isRecorder: boolean } | Refused<MemberChangeGateRefusal> {
  if (!isOpen) return refuse({ code: 'MemberChangeClosed' });
  if (recordedBy.villagerId === actor.villagerId) return { ok: true, isRecorder: true };
  const mayDecide = hasRole(actor, 'creditSteward') || hasRole(actor, 'supervisor');
  if (!mayDecide) return refuse({ code: 'RoleRequired', roles: ['creditSteward', 'supervisor'] });
  if (isSelfOrRelative(actor, person.villagerId)) return refuse({ code: 'MemberChangeOwn' });
  return { ok: true, isRecorder: false };
}

function isLeaving(recorded: MemberChange): recorded is MemberChange & { what: 'leave' | 'death' } {
  return recorded.what === 'leave' || recorded.what === 'death';
}

function confirmed(recorded: MemberChange, basis: MemberChangeBasis, command: DecideMemberChange): Accepted {
  const { charter, villager, account, household } = basis;
  const { nowMs } = command;
  const leaves = isLeaving(recorded);
  const settled = leaves
    ? settlePoints(account, household, { charter, what: recorded.what, sourceId: recorded.id, nowMs })
    : accept([]);
  const rule = leaves ? charter.rules[settlingRuleOf[recorded.what]] : null;
  const points = balanceOf(account);
  const to = rule?.value === 'household' && household ? ('household' as const) : ('village' as const);
  const next: MemberChange = {
    ...decided(recorded, command, 'confirmed'),
    settlement: rule && points > 0 ? { to, points, rule: referenceToRule(rule) } : null,
  };
  const { id: changeId, what, toHouseholdId } = recorded;
  const membership: Membership =
    what === 'move'
      ? { ...membershipOf(villager), open: null }
      : { isMember: what === 'join', how: what, sinceOn: recorded.on, open: null };
  const householdId = toHouseholdId ?? villager.householdId;
  const person: Villager = { ...villager, membership, householdId };
  return accept(
    [
      change(next, { type: 'MemberChangeConfirmed', data: { what, points: next.settlement?.points ?? 0 } }),
      change(person, { type: 'MembershipChanged', data: { changeId, isMember: membership.isMember, householdId } }),
      ...offList(basis.batch, changeId),
      ...settled.changes,
    ],
    { records: settled.records ?? [], messages: messagesOf(next) },
  );
}

function ended(
  recorded: MemberChange,
  { villager, batch }: MemberChangeBasis,
  command: DecideMemberChange,
  isWithdrawn: boolean,
): Accepted {
  const next = decided(recorded, command, isWithdrawn ? 'withdrawn' : 'refused');
  const person: Villager = { ...villager, membership: { ...membershipOf(villager), open: null } };
  const type = isWithdrawn ? 'MemberChangeWithdrawn' : 'MemberChangeRefused';
  return accept(
    [
      change(next, { type, data: { what: recorded.what, reason: seal(next.decidedReason) } }),
      change(person, { type: 'MembershipChangeEnded', data: { changeId: recorded.id } }),
      ...offList(batch, recorded.id),
    ],
    { messages: isWithdrawn ? [] : messagesOf(next) },
  );
}

function offList(batch: PointsBatch | null, changeId: string): Change[] {
  if (!batch) return [];
  const memberChanges = batch.memberChanges.filter((waiting) => waiting.changeId !== changeId);
  return [change(withWaiting({ ...batch, memberChanges }), { type: 'BatchMemberChangeEnded', data: { changeId } })];
}

function decided(recorded: MemberChange, command: DecideMemberChange, status: MemberChange['status']): MemberChange {
  const { actor, nowMs, reason } = command;
  return {
    ...recorded,
    status,
    isOpen: false,
    decidedBy: referenceTo(actor),
    decidedAtMs: nowMs,
    decidedReason: reason.trim(),
  };
}

function messagesOf({ what, person, recordedBy, status, decidedReason }: MemberChange) {
  const ids = [...new Set([recordedBy.villagerId, ...(what === 'death' ? [] : [person.villagerId])])];
  const data = { title: person.name, what, isConfirmed: status === 'confirmed', reason: decidedReason };
  return ids.map((villagerId) => ({
    to: { kind: 'person' as const, villagerId },
    code: 'memberChangeDecided',
    data,
    page: membershipPage,
  }));
}
