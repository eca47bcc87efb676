import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import { holdsAnyOffice } from '../member/helper';
import type { PersonReference } from '../member/person-reference';
import { rolesOn } from '../member/role';
import { referenceToVillager, type Villager } from '../member/villager';
import { heldBy } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import { type DateNotAllowed, unlessAhead } from './date-ahead';
import type { FollowUp } from './follow-up';
import { type AssigneeNotInOffice, unlessAssignee } from './hand-over';
import { dueDaysMax } from './limits';
import { taskMessage, visitMessage } from './messages';
import { mayVisit, sitsOnCouncil } from './visitor';

export interface ReassignMatter {
  actor: Actor;
  nowMs: number;
  /** Whoever has it from now on; null where only the date changes. */
  person: Villager | null;
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
 * - The person may have it: an assignee in office; a handler with any office; a council member who may visit.
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
  const before = proposal.holder?.kind === 'person' ? proposal.holder.person : null;
  if (!before && !command.person) return refuse({ code: 'AssigneeNeeded' });
  const person = command.person ? referenceToVillager(command.person) : before;
  assert(person, 'somebody has a reassigned matter');
  if (person.villagerId === before?.villagerId && endOfDayMs(dueOn) === proposal.dueAtMs) {
    return refuse({ code: 'ReassignNothingChanged' });
  }
  const unfit =
    command.person && person.villagerId !== before?.villagerId && unlessFit(proposal, command.person, command);
  if (unfit) return unfit;

  const data = { personId: person.villagerId, dueOn };
  const dueAtMs = endOfDayMs(dueOn);
  const next = { ...proposal, ...inPlace(proposal, person) };
  const travelled = travel(next, 'reassign', { actor, nowMs, holder: heldBy(person), dueAtMs, reason, data });
  if (!travelled.ok) return travelled;
  const changes = [travelled.change];
  if (followUp) {
    const isVisit = proposal.status === 'closedOut';
    const event = {
      type: 'FollowUpReassigned',
      data: { ...data, isVisit, reason: seal(reason) },
      matterId: proposal.id,
    };
    changes.push(change(isVisit ? followUp : { ...followUp, assignee: person, dueOn }, event));
  }
  const told =
    proposal.status === 'closedOut'
      ? visitMessage(travelled.proposal)
      : taskMessage(travelled.proposal, 'taskHandedOver', person);
  return accept(changes, { messages: [travelled.message, told] });
}

/** Which of the matter's people the holder is depends on where it stands. */
function inPlace({ status }: Proposal, person: PersonReference): Partial<Proposal> {
  if (status === 'declined') return { handler: person };
  return status === 'closedOut' ? { visitor: person } : { assignee: person };
}

function unlessFit(
  proposal: Proposal,
  person: Villager,
  { nowMs, doers }: ReassignMatter,
): Refused<ReassignMatterRefusal> | undefined {
  const { name } = person;
  if (proposal.status === 'inProgress') return unlessAssignee(person, nowMs);
  if (proposal.status === 'declined') {
    const inOffice = holdsAnyOffice({ roles: rolesOn(person.roles, dayOf(nowMs)) });
    return inOffice ? undefined : refuse({ code: 'HandlerNotInOffice', name });
  }
  const fit = sitsOnCouncil(person, nowMs) && mayVisit(person, proposal, doers);
  return fit ? undefined : refuse({ code: 'VisitorNotAllowed', name });
}
