import { assert } from '../../kernel/assert';
import { type EventData, seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { addDays, dayOf, endOfDayMs } from '../../kernel/time';
import { handOverBlockedBy, type HandOverBlock } from '../decision/hand-over-blocked';
import type { Decision } from '../decision/decision';
import { type Actor, referenceTo } from '../member/actor';
import { rolesOn } from '../member/role';
import { referenceToVillager, type Villager } from '../member/villager';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, proposalPage, type RoadRefusal, travel } from '../proposal/travel';
import { type RuleBook, valueOf } from '../village/rule-book';
import { referenceToUnit, type Unit } from '../village/unit';
import { carrierOf } from './carrier';
import { type DateNotAllowed, isDayWithin, unlessAhead } from './date-ahead';
import { type FollowUp, type HandedOver, newFollowUp } from './follow-up';
import { dueDaysMax } from './limits';
import { taskMessage } from './messages';

export interface HandOver {
  actor: Actor;
  nowMs: number;
  rules: RuleBook;
  /** Its carrying out so far, where it was handed over before and came back. */
  before: FollowUp | undefined;
  /** Who carries it out: a person of the village, or an outside unit; one of the two. */
  assignee: Villager | null;
  unit: Unit | null;
  assistants: readonly Villager[];
  dueOn: string;
  milestones: readonly { id: string; title: string; dueOn: string; weight: number }[];
  budget: { yuan: number; source: string } | null;
}

export type AssigneeNotInOffice = { code: 'AssigneeNotInOffice'; name: string };
export type UnitNotInForce = { code: 'HandOverUnitEnded'; name: string };
export type HandOverGateRefusal = RoadRefusal | HandOverBlock;
export type HandOverRefusal =
  | HandOverGateRefusal
  | { code: 'HandOverToOne' }
  | AssigneeNotInOffice
  | UnitNotInForce
  | { code: 'AssistantIsAssignee'; name: string }
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
 * Hand a decision over to whoever carries it out 交办: a member of the two committees, or an outside unit. What was given
 * back before is handed over anew, and its history stays.
 *
 * Requirements, checked in this order:
 * - The matter is adopted, and the actor is the chair or the clerk.
 * - What was adopted is a decision: what only recommends is brought to the body that decides first.
 * - The public notice of its decision is over, and every objection is answered.
 * - It is given to one person or to one unit.
 * - The assignee holds that office today; the unit still receives something.
 * - Nobody helps who carries it out anyway.
 * - The due date is a day between tomorrow and three years from now.
 * - Each milestone's date is a day from today to the due date.
 *
 * Records `ProposalHandedOver` and `FollowUpStarted`. Whoever carries it out has it, to take it on or to give it back
 * within `acceptDaysMax`, and not later than the due date.
 */
export function handOver(proposal: Proposal, decision: Decision, command: HandOver): Outcome<HandOverRefusal> {
  const gate = mayHandOver(proposal, decision, command);
  if (!gate.ok) return gate;
  const no = unlessCarrier(command) ?? unlessDates(command);
  if (no) return no;

  const { actor, nowMs, dueOn } = command;
  const given = handedOver(command);
  const { assignee, unit, acceptOn } = given;
  const assistantIds = command.assistants.map(({ id }) => id);
  const data: EventData = {
    assigneeId: assignee?.villagerId ?? null,
    unitId: unit?.unitId ?? null,
    assistantIds,
    dueOn,
    acceptOn,
    milestoneCount: command.milestones.length,
    budgetYuan: command.budget?.yuan ?? null,
  };
  const holder = carrierOf(given);
  assert(holder, 'it is given to a person or to a unit');
  const carrying = { assignee, unit, assistantIds, acceptance: { promisedOn: dueOn } };
  const travelled = travel({ ...proposal, ...carrying }, 'handOver', {
    actor,
    nowMs,
    holder,
    dueAtMs: endOfDayMs(acceptOn),
    data,
  });
  if (!travelled.ok) return travelled;
  const event = { type: 'FollowUpStarted', data: { ...data, ...budgetData(command) }, matterId: proposal.id };
  return accept([travelled.change, change(begun(proposal, given, command), event)], {
    messages: [
      travelled.message,
      taskMessage(travelled.proposal, 'taskHandedOver'),
      ...toAssistants(travelled.proposal, command),
    ],
  });
}

function unlessCarrier({ assignee, unit, assistants, nowMs }: HandOver): Refused<HandOverRefusal> | undefined {
  if ((assignee === null) === (unit === null)) return refuse({ code: 'HandOverToOne' });
  const unfit = assignee ? unlessAssignee(assignee, nowMs) : unit && unlessReceives(unit);
  if (unfit) return unfit;
  const twice = assistants.find(({ id }) => id === assignee?.id);
  return twice && refuse({ code: 'AssistantIsAssignee', name: twice.name });
}

function unlessDates({ nowMs, dueOn, milestones }: HandOver): Refused<HandOverRefusal> | undefined {
  const dateNo = unlessAhead(dueOn, nowMs, dueDaysMax);
  if (dateNo) return dateNo;
  const todayOn = dayOf(nowMs);
  const early = milestones.find((milestone) => !isDayWithin(milestone.dueOn, todayOn, dueOn));
  if (!early) return undefined;
  const { title, dueOn: on } = early;
  return refuse({ code: 'MilestoneDateNotAllowed', title, on, earliestOn: todayOn, latestOn: dueOn });
}

function handedOver({ actor, nowMs, rules, assignee, unit, dueOn }: HandOver): HandedOver {
  const acceptBy = addDays(dayOf(nowMs), valueOf(rules, 'acceptDaysMax'));
  return {
    atMs: nowMs,
    by: referenceTo(actor),
    assignee: assignee && referenceToVillager(assignee),
    unit: unit && referenceToUnit(unit),
    dueOn,
    acceptOn: acceptBy < dueOn ? acceptBy : dueOn,
    answer: null,
  };
}

function begun(proposal: Proposal, given: HandedOver, command: HandOver): FollowUp {
  const { assignee, unit, dueOn } = given;
  const beginning = {
    assignee,
    unit,
    dueOn,
    assistants: command.assistants.map(referenceToVillager),
    milestones: command.milestones.map((milestone) => ({ ...milestone, isDone: false })),
    budget: command.budget && { ...command.budget, spentYuan: null },
  };
  const earlier = command.before ?? newFollowUp(proposal, beginning);
  return { ...earlier, ...beginning, handOvers: [...earlier.handOvers, given] };
}

function budgetData({ budget }: HandOver): EventData {
  return budget ? { budgetSource: seal(budget.source) } : {};
}

function toAssistants({ id, title, acceptance }: Proposal, { assistants }: HandOver): MessageDraft[] {
  if (assistants.length === 0) return [];
  const dueAtMs = acceptance ? endOfDayMs(acceptance.promisedOn) : 0;
  const villagerIds = assistants.map((person) => person.id);
  return [
    { to: { kind: 'people', villagerIds }, code: 'helpWanted', data: { title, dueAtMs }, page: proposalPage(id) },
  ];
}

/** Who carries a matter out holds the office of an assignee: a committee member or an outside unit's contact. */
export function unlessAssignee(person: Villager, nowMs: number): Refused<AssigneeNotInOffice> | undefined {
  return rolesOn(person.roles, dayOf(nowMs)).includes('assignee')
    ? undefined
    : refuse({ code: 'AssigneeNotInOffice', name: person.name });
}

/** A unit that ended receives nothing new. */
export function unlessReceives({ name, endedOn }: Unit): Refused<UnitNotInForce> | undefined {
  return endedOn === null ? undefined : refuse({ code: 'HandOverUnitEnded', name });
}
