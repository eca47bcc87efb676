import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import { holdsAnyOffice } from '../member/helper';
import { rolesOn } from '../member/role';
import { referenceToVillager, type Villager } from '../member/villager';
import { type Holder, heldBy, heldByUnit, holderKeyOf } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import { referenceToUnit, type Unit } from '../village/unit';
import { type DateNotAllowed, unlessAhead } from './date-ahead';
import type { FollowUp } from './follow-up';
import { type AssigneeNotInOffice, type UnitNotInForce, unlessAssignee, unlessReceives } from './hand-over';
import { dueDaysMax } from './limits';
import { taskMessage, visitMessage } from './messages';
import { mayVisit, sitsOnCouncil } from './visitor';

export interface ReassignMatter {
  actor: Actor;
  nowMs: number;
  /** Whoever has it from now on; null where only the date changes. */
  person: Villager | null;
  /** The outside unit that carries it out from now on; null where a person does, or only the date changes. */
  unit: Unit | null;
  dueOn: string;
  reason: string;
  /** Who did it, where a visitor is changed. */
  doers: readonly Villager[];
}

export type ReassignMatterRefusal =
  | RoadRefusal
  | RoleRequired
  | DateNotAllowed
  | AssigneeNotInOffice
  | UnitNotInForce
  | { code: 'ReassignNotToUnit' }
  | { code: 'AssigneeNeeded' }
  | { code: 'HandlerNotInOffice'; name: string }
  | { code: 'VisitorNotAllowed'; name: string }
  | { code: 'ReassignNothingChanged' };

/** Whether this actor may change person or date now; what the town has, the town alone hands over. */
export function mayReassign(proposal: Proposal, actor: Actor): { ok: true } | Refused<RoadRefusal | RoleRequired> {
  const road = mayTravel(proposal, 'reassign', actor);
  if (!road.ok) return road;
  if (proposal.holderKey === 'role:townCoordinator' && !hasRole(actor, 'townCoordinator')) {
    return refuse({ code: 'RoleRequired', roles: ['townCoordinator'] });
  }
  return { ok: true };
}

/**
 * Give a matter to somebody else, or give it another date 改派. The person and date before stay visible in the steps.
 *
 * Requirements, checked in this order:
 * - The matter is in progress, declined or closed out, and the actor is the chair or the town's coordinator.
 * - What was reopened so often that the town has it is handed over by the town.
 * - The new date is a day between tomorrow and three years from now.
 * - Somebody is named where nobody has it; person or date differ from before.
 * - The person may have it: an assignee in office; a handler with any office; a council member who may visit. A unit
 *   that still receives something may carry it out, and nothing else.
 *
 * Records `ProposalReassigned` and, once a carrying out has begun, `FollowUpReassigned`.
 */
export function reassignMatter(
  proposal: Proposal,
  followUp: FollowUp | null,
  command: ReassignMatter,
): Outcome<ReassignMatterRefusal> {
  const { actor, nowMs, dueOn, reason } = command;
  const gate = mayReassign(proposal, actor);
  if (!gate.ok) return gate;
  const dateNo = unlessAhead(dueOn, nowMs, dueDaysMax);
  if (dateNo) return dateNo;
  const holder = holderAfter(proposal, command);
  if (!holder) return refuse({ code: 'AssigneeNeeded' });
  const isSame = holderKeyOf(holder) === proposal.holderKey;
  if (isSame && endOfDayMs(dueOn) === proposal.dueAtMs) return refuse({ code: 'ReassignNothingChanged' });
  const unfit = isSame ? undefined : unlessFit(proposal, command);
  if (unfit) return unfit;

  const data = { holderKey: holderKeyOf(holder), dueOn };
  const dueAtMs = endOfDayMs(dueOn);
  const next = { ...proposal, ...inPlace(proposal, holder) };
  const travelled = travel(next, 'reassign', { actor, nowMs, holder, dueAtMs, reason, data });
  if (!travelled.ok) return travelled;
  const changes = [travelled.change];
  if (followUp) {
    const isVisit = proposal.status === 'closedOut';
    const event = {
      type: 'FollowUpReassigned',
      data: { ...data, isVisit, reason: seal(reason) },
      matterId: proposal.id,
    };
    const { assignee, unit } = travelled.proposal;
    changes.push(change(isVisit ? followUp : { ...followUp, assignee, unit, dueOn }, event));
  }
  const told =
    proposal.status === 'closedOut'
      ? visitMessage(travelled.proposal)
      : taskMessage(travelled.proposal, 'taskHandedOver');
  return accept(changes, { messages: [travelled.message, told] });
}

/** Which of the matter's people the holder is depends on where it stands. */
function inPlace({ status }: Proposal, holder: Holder): Partial<Proposal> {
  if (holder.kind === 'unit') return { assignee: null, unit: holder.unit };
  assert(holder.kind === 'person', 'a matter is given to a person or to a unit');
  const { person } = holder;
  if (status === 'declined') return { handler: person };
  return status === 'closedOut' ? { visitor: person } : { assignee: person, unit: null };
}

/** Whoever has it afterwards; null where nobody is named and nobody has it. */
function holderAfter({ holder }: Proposal, { person, unit }: ReassignMatter): Holder | null {
  if (unit) return heldByUnit(referenceToUnit(unit));
  if (person) return heldBy(referenceToVillager(person));
  return holder?.kind === 'person' || holder?.kind === 'unit' ? holder : null;
}

function unlessFit(
  proposal: Proposal,
  { person, unit, nowMs, doers }: ReassignMatter,
): Refused<ReassignMatterRefusal> | undefined {
  if (unit) return proposal.status === 'inProgress' ? unlessReceives(unit) : refuse({ code: 'ReassignNotToUnit' });
  assert(person, 'whoever has it anew is a person or a unit');
  const { name } = person;
  if (proposal.status === 'inProgress') return unlessAssignee(person, nowMs);
  if (proposal.status === 'declined') {
    const inOffice = holdsAnyOffice({ roles: rolesOn(person.roles, dayOf(nowMs)) });
    return inOffice ? undefined : refuse({ code: 'HandlerNotInOffice', name });
  }
  const fit = sitsOnCouncil(person, nowMs) && mayVisit(person, proposal, doers);
  return fit ? undefined : refuse({ code: 'VisitorNotAllowed', name });
}
