import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf, endOfDayMs } from '../../kernel/time';
import { handOverBlockedBy, type HandOverBlock } from '../decision/hand-over-blocked';
import type { Decision } from '../decision/decision';
import type { Actor } from '../member/actor';
import { rolesOn } from '../member/role';
import { referenceToVillager, type Villager } from '../member/villager';
import { heldBy } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import { type DateNotAllowed, isDayWithin, unlessAhead } from './date-ahead';
import { newFollowUp } from './follow-up';
import { dueDaysMax } from './limits';
import { taskMessage } from './messages';

export interface HandOver {
  actor: Actor;
  nowMs: number;
  assignee: Villager;
  dueOn: string;
  milestones: readonly { id: string; title: string; dueOn: string }[];
}

export type AssigneeNotInOffice = { code: 'AssigneeNotInOffice'; name: string };
export type HandOverGateRefusal = RoadRefusal | HandOverBlock;
export type HandOverRefusal =
  | HandOverGateRefusal
  | AssigneeNotInOffice
  | DateNotAllowed
  | { code: 'MilestoneDateNotAllowed'; title: string; on: string; earliestOn: string; latestOn: string };

/** Whether an adopted matter may be handed over now, by this actor. */
export function mayHandOver(
  proposal: Proposal,
  decision: Decision,
  { actor, nowMs }: { actor: Actor; nowMs: number },
): { ok: true } | Refused<HandOverGateRefusal> {
  const road = mayTravel(proposal, 'handOver', actor);
  if (!road.ok) return road;
  const block = handOverBlockedBy(decision, nowMs);
  return block ? refuse(block) : { ok: true };
}

/**
 * Hand a decision over to whoever carries it out 交办.
 *
 * Requirements, checked in this order:
 * - The matter is adopted, and the actor is the chair or the clerk.
 * - The public notice of its decision is over, and every objection is answered.
 * - The assignee holds that office today.
 * - The due date is a day between tomorrow and three years from now.
 * - Each milestone's date is a day from today to the due date.
 *
 * Records `ProposalHandedOver` and `FollowUpStarted`. The assignee has it until the due date.
 */
export function handOver(proposal: Proposal, decision: Decision, command: HandOver): Outcome<HandOverRefusal> {
  const { actor, nowMs, dueOn } = command;
  const gate = mayHandOver(proposal, decision, command);
  if (!gate.ok) return gate;
  const notInOffice = unlessAssignee(command.assignee, nowMs);
  if (notInOffice) return notInOffice;
  const dateNo = unlessAhead(dueOn, nowMs, dueDaysMax);
  if (dateNo) return dateNo;
  const todayOn = dayOf(nowMs);
  const early = command.milestones.find((milestone) => !isDayWithin(milestone.dueOn, todayOn, dueOn));
  if (early) {
    const { title, dueOn: on } = early;
    return refuse({ code: 'MilestoneDateNotAllowed', title, on, earliestOn: todayOn, latestOn: dueOn });
  }

  const assignee = referenceToVillager(command.assignee);
  const data = { assigneeId: assignee.villagerId, dueOn, milestoneCount: command.milestones.length };
  const dueAtMs = endOfDayMs(dueOn);
  const travelled = travel({ ...proposal, assignee }, 'handOver', {
    actor,
    nowMs,
    holder: heldBy(assignee),
    dueAtMs,
    data,
  });
  if (!travelled.ok) return travelled;
  const milestones = command.milestones.map((milestone) => ({ ...milestone, isDone: false }));
  const followUp = newFollowUp(proposal, { assignee, dueOn, milestones });
  return accept([travelled.change, change(followUp, { type: 'FollowUpStarted', data, matterId: proposal.id })], {
    messages: [travelled.message, taskMessage(travelled.proposal, 'taskHandedOver', assignee)],
  });
}

/** Who carries a matter out holds the office of an assignee: a committee member or an outside unit's contact. */
export function unlessAssignee(person: Villager, nowMs: number): Refused<AssigneeNotInOffice> | undefined {
  return rolesOn(person.roles, dayOf(nowMs)).includes('assignee')
    ? undefined
    : refuse({ code: 'AssigneeNotInOffice', name: person.name });
}
