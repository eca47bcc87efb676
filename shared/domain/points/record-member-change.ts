import { newChain, seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { type MemberChangeKind, membershipOf } from '../member/membership';
import { referenceToVillager, type Villager } from '../member/villager';
import { type RuleBook, valueOf } from '../village/rule-book';
import { type CreditNotOpen, type CreditNotMember, isOpenToCredit } from './may-hold-credit';
import { type MemberChange, membershipPage } from './member-change';
import { type PointsBatch, withWaiting } from './points-batch';

export interface RecordMemberChange {
  actor: Actor;
  nowMs: number;
  changeId: string;
  what: MemberChangeKind;
  on: string;
  reason: string;
  /** The month that collects: it stands on its list of what waits until somebody decides. */
  batch: PointsBatch;
  /** Where somebody moves to, as the roster numbers households; null for the other kinds. */
  toHouseholdId: string | null;
}

export type MemberReasonTooShort = { code: 'MemberReasonTooShort'; charsMin: number };

export type RecordMemberChangeRefusal =
  | RoleRequired
  | { code: 'MemberChangeWaits' }
  | CreditNotOpen
  | CreditNotMember
  | { code: 'MemberAlready' }
  | { code: 'MemberHouseholdMissing' }
  | { code: 'MemberHouseholdSame' }
  | { code: 'MemberDayInFuture' }
  | MemberReasonTooShort;

/**
 * Record a change of somebody's membership 入社、退社、迁户、去世登记. Nothing changes before somebody else confirms it.
 *
 * Requirements, checked in this order:
 * - The actor asks for themself to join or leave, or is the credit steward.
 * - No other change of this person waits.
 * - They are registered here or resident for `pointsResidentDaysMin`.
 * - To join: they are no member yet. All else is about members.
 * - To move: the household is named, and another one than now.
 * - The day is today or before.
 * - The reason has `claimTextCharsMin` characters.
 *
 * Records `MemberChangeRecorded`, `MembershipChangeBegun` for the person, and `BatchMemberChangeAdded`. Whoever may confirm it is told, and the
 * person where somebody else entered it.
 */
export function recordMemberChange(
  villager: Villager,
  rules: RuleBook,
  command: RecordMemberChange,
): Outcome<RecordMemberChangeRefusal> {
  const refusal = refusalOf(villager, rules, command);
  if (refusal) return refusal;
  const recorded = changeOf(villager, command);
  const { id: changeId, what, on, toHouseholdId } = recorded;
  const next: Villager = { ...villager, membership: { ...membershipOf(villager), open: { changeId, what } } };
  const data = { villagerId: villager.id, what, on, toHouseholdId, reason: seal(recorded.reason) };
  return accept(
    [
      change(recorded, { type: 'MemberChangeRecorded', data }),
      change(next, { type: 'MembershipChangeBegun', data: { changeId, what } }),
      change(onList(command.batch, recorded), { type: 'BatchMemberChangeAdded', data: { changeId } }),
    ],
    { messages: messagesOf(recorded, command.actor) },
  );
}

/** The gate of the verb for a kind of change; pages ask it for their buttons. */
export function mayRecordMemberChange(
  villager: Villager,
  rules: RuleBook,
  { actor, nowMs, what }: Pick<RecordMemberChange, 'actor' | 'nowMs' | 'what'>,
):
  | { ok: true }
  | Refused<
      RoleRequired | CreditNotOpen | CreditNotMember | { code: 'MemberChangeWaits' } | { code: 'MemberAlready' }
    > {
  const isOwnWish = actor.villagerId === villager.id && (what === 'join' || what === 'leave');
  if (!isOwnWish && !hasRole(actor, 'creditSteward')) return refuse({ code: 'RoleRequired', roles: ['creditSteward'] });
  const { isMember, open: waiting } = membershipOf(villager);
  if (waiting) return refuse({ code: 'MemberChangeWaits' });
  const open = isOpenToCredit(villager, rules, nowMs);
  if (!open.ok) return open;
  if (what === 'join' && isMember) return refuse({ code: 'MemberAlready' });
  return what === 'join' || isMember ? open : refuse({ code: 'CreditNotMember' });
}

function refusalOf(
  villager: Villager,
  rules: RuleBook,
  command: RecordMemberChange,
): Refused<RecordMemberChangeRefusal> | undefined {
  const gate = mayRecordMemberChange(villager, rules, command);
  if (!gate.ok) return gate;
  const { what, toHouseholdId, on, nowMs, reason } = command;
  if (what === 'move' && toHouseholdId === null) return refuse({ code: 'MemberHouseholdMissing' });
  if (what === 'move' && toHouseholdId === villager.householdId) return refuse({ code: 'MemberHouseholdSame' });
  if (on > dayOf(nowMs)) return refuse({ code: 'MemberDayInFuture' });
  const charsMin = valueOf(rules, 'claimTextCharsMin');
  return Array.from(reason.trim()).length < charsMin ? refuse({ code: 'MemberReasonTooShort', charsMin }) : undefined;
}

function onList(batch: PointsBatch, recorded: MemberChange): PointsBatch {
  const { id: changeId, what, person, recordedBy, recordedAtMs } = recorded;
  const waiting = { changeId, what, personId: person.villagerId, recordedById: recordedBy.villagerId, recordedAtMs };
  return withWaiting({ ...batch, memberChanges: [...batch.memberChanges, waiting] });
}

function changeOf(villager: Villager, command: RecordMemberChange): MemberChange {
  const { actor, nowMs, changeId, what, on, reason, toHouseholdId, batch } = command;
  return {
    id: changeId,
    kind: 'memberChange',
    villageId: villager.villageId,
    chain: newChain,
    what,
    person: referenceToVillager(villager),
    status: 'recorded',
    batchId: batch.id,
    isOpen: true,
    on,
    reason: reason.trim(),
    fromHouseholdId: villager.householdId,
    toHouseholdId: what === 'move' ? toHouseholdId : null,
    recordedBy: referenceTo(actor),
    recordedAtMs: nowMs,
    decidedBy: null,
    decidedAtMs: null,
    decidedReason: '',
    settlement: null,
  };
}

function messagesOf({ what, person, reason }: MemberChange, actor: Actor): MessageDraft[] {
  const role = hasRole(actor, 'creditSteward') ? 'supervisor' : 'creditSteward';
  const data = { title: person.name, what, reason };
  const toDecide = { to: { kind: 'role' as const, role }, code: 'memberChangeToDecide', data, page: membershipPage };
  const toPerson = { kind: 'person' as const, villagerId: person.villagerId };
  const isTold = person.villagerId !== actor.villagerId && what !== 'death';
  return isTold ? [toDecide, { to: toPerson, code: 'memberChangeEntered', data, page: membershipPage }] : [toDecide];
}
