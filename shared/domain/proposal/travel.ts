import { assert } from '../../kernel/assert';
import { type EventData, seal } from '../../kernel/case';
import { type Change, change, type MessageDraft, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, referenceTo, systemActorId } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import type { Explanation } from '../village/explanation';
import type { Term } from '../village/rule-clock';
import { capacitiesOf } from './capacities';
import { handedTo } from './held';
import type { Holder } from './holder';
import type { Proposal, RoadStep } from './proposal';
import { capacitiesFor, type Capacity, roadRow, type RoadRow, type Verb } from './road';
import { stageOf } from './stage';
import { isTerminal, type ProposalStatus } from './status';

/** The road has no such step: wrong status, or the actor is nobody who may take it. */
export type RoadRefusal =
  | { code: 'ProposalStatusNotAllowed'; status: ProposalStatus; verb: Verb }
  | { code: 'ProposalNotYours'; verb: Verb; allowed: readonly Capacity[] };

export interface TravelCommand {
  actor: Actor;
  nowMs: number;
  /** In whose hands afterwards; null only where the matter ends. */
  holder: Holder | null;
  /** Until when, UTC milliseconds; 0 only where the matter ends. */
  dueAtMs: number;
  /** How that date was counted, where one of the village's clocks gives it. */
  term?: Term | null;
  reason?: string;
  explanation?: Explanation | null;
  onBehalfOf?: PersonReference | null;
  /** What another document makes the actor to this matter: whoever has its request at the service desk. */
  as?: readonly Capacity[];
  /** Further ids and numbers for the event; texts as `seal(text)`. */
  data?: EventData;
}

export interface Travelled {
  ok: true;
  proposal: Proposal;
  change: Change;
  /** Tells author, supporters and sponsor. */
  message: MessageDraft;
}

/** Whether the road has this step for this actor; the phone asks the same question for its buttons. */
export function mayTravel(
  proposal: Proposal,
  verb: Verb,
  actor: Actor,
  as: readonly Capacity[] = [],
): { ok: true } | Refused<RoadRefusal> {
  const row = roadRow(proposal.status, verb, [...capacitiesOf(actor, proposal), ...as]);
  if (row === 'statusNotAllowed') return refuse({ code: 'ProposalStatusNotAllowed', status: proposal.status, verb });
  if (row === 'capacityNotAllowed') {
    return refuse({ code: 'ProposalNotYours', verb, allowed: capacitiesFor(proposal.status, verb) });
  }
  return { ok: true };
}

/**
 * Move a matter along the road: the only place where status, holder and date change.
 * `proposal` may already carry the verb's own changes (a sponsor, an opinion).
 *
 * Requirements, checked in this order:
 * - The road has the verb from this status.
 * - The actor has one of the capacities of that row.
 *
 * Records the row's event. A matter that is not at its end always has a holder and a date.
 */
export function travel(proposal: Proposal, verb: Verb, command: TravelCommand): Travelled | Refused<RoadRefusal> {
  const { actor, as = [] } = command;
  const row = roadRow(proposal.status, verb, [...capacitiesOf(actor, proposal), ...as]);
  if (row === 'statusNotAllowed' || row === 'capacityNotAllowed') {
    const no = mayTravel(proposal, verb, actor, as);
    assert(!no.ok, 'the gate and the road agree');
    return no;
  }
  const to = destinationOf(row.to, proposal);
  assert(isTerminal(to) === (command.holder === null), 'a matter has a holder exactly while it is on the road');
  assert(isTerminal(to) === (command.dueAtMs === 0), 'a matter has a date exactly while it is on the road');
  const next = moved(proposal, stepTaken(proposal, verb, to, command));
  return {
    ok: true,
    proposal: next,
    change: change(next, eventOf(row.event, next, verb, command)),
    message: changeMessage(next, verb),
  };
}

function destinationOf(to: RoadRow['to'], { status, steps }: Proposal): ProposalStatus {
  if (to !== 'before') return to === 'same' ? status : to;
  const last = steps[steps.length - 1];
  assert(last?.to === status, 'a matter stands where its last step took it');
  return last.from;
}

function stepTaken(proposal: Proposal, verb: Verb, to: ProposalStatus, command: TravelCommand): RoadStep {
  return {
    verb,
    from: proposal.status,
    to,
    by: command.actor.villagerId === systemActorId ? null : referenceTo(command.actor),
    onBehalfOf: command.onBehalfOf ?? null,
    atMs: command.nowMs,
    reason: command.reason ?? '',
    explanation: command.explanation ?? null,
    holder: command.holder,
    dueAtMs: command.dueAtMs,
    term: command.term ?? null,
  };
}

/** What leaves a matter as stuck as it was; every other step is one on. */
const whileStuck: readonly string[] = ['reportStuck', 'askNewDate', 'answerNewDate'];
/** What leaves a new date asked for; every other step answers it by what it does. */
const whileAsked: readonly string[] = ['reportProgress', 'reportStuck', 'askNewDate'];

function moved(proposal: Proposal, step: RoadStep): Proposal {
  return {
    ...proposal,
    ...handedTo(proposal, step),
    status: step.to,
    movedAtMs: step.atMs,
    statusSinceMs: step.to === proposal.status ? proposal.statusSinceMs : step.atMs,
    stage: stageOf(step.to),
    isOpen: !isTerminal(step.to),
    // Nothing is owed any more to the author of a matter that has ended.
    receiptDueAtMs: isTerminal(step.to) ? 0 : proposal.receiptDueAtMs,
    steps: [...proposal.steps, step],
    ...(whileStuck.includes(step.verb) ? {} : { stuck: null }),
    ...(whileAsked.includes(step.verb) ? {} : { dateAsked: null }),
    ...(step.verb === 'handOver' ? {} : { acceptance: null }),
  };
}

function eventOf(type: string, next: Proposal, verb: Verb, command: TravelCommand) {
  const data: EventData = {
    verb,
    status: next.status,
    holderKey: next.holderKey,
    dueAtMs: next.dueAtMs,
    ...(command.term ? { term: { ...command.term } } : {}),
    ...(command.reason ? { reason: seal(command.reason) } : {}),
    ...(command.explanation ? { explanation: { ...command.explanation } } : {}),
    ...command.data,
  };
  return { type, data, matterId: next.id };
}

function changeMessage(next: Proposal, verb: Verb): MessageDraft {
  return {
    to: { kind: 'followers', proposalId: next.id },
    code: 'matterChanged',
    data: { verb, status: next.status, title: next.title, dueAtMs: next.dueAtMs },
    page: proposalPage(next.id),
  };
}

/** The one page of a matter, where every message leads. */
export function proposalPage(proposalId: string): string {
  return `/pages/proposal/matter/index?id=${proposalId}`;
}
