import { seal } from '../../kernel/case';
import { accept, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf, dueAfterDays } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { heldByBody, heldByRole, type Holder } from '../proposal/holder';
import {
  earliestDay,
  nextStep,
  type Procedure,
  type ProcedureKind,
  type ProcedureStep,
  type StepRecord,
} from '../proposal/procedure';
import type { Proposal } from '../proposal/proposal';
import type { ProposalStatus } from '../proposal/status';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';

export interface RecordStep {
  actor: Actor;
  nowMs: number;
  /** The place of the step in the procedure: two phones that record the same one are seen. */
  index: number;
  on: string;
  place: string;
  presentCount: number;
  memberCount: number;
  isAgreed: boolean;
  text: string;
  photoIds: string[];
}

export type RecordStepRefusal =
  | RoadRefusal
  | { code: 'ProcedureNone' }
  | { code: 'ProcedureStepNotNext'; title: string }
  | { code: 'ProcedureStepElsewhere'; kind: ProcedureKind }
  | { code: 'ProcedureStepTooEarly'; status: ProposalStatus }
  | { code: 'ProcedureDayNotAllowed'; fromOn: string; toOn: string }
  | { code: 'ProcedureAttendance'; memberCount: number };

/** Where a matter stands when a step of that kind may be recorded. */
const statusesOf: Record<'held' | 'filed' | 'publishesResult', readonly ProposalStatus[]> = {
  held: ['admitted'],
  filed: ['adopted', 'inProgress', 'onHold', 'reportedDone', 'closedOut', 'visited'],
  publishesResult: ['reportedDone', 'closedOut', 'visited'],
};

/**
 * Record a step of a matter's procedure 记一步程序: held where and when, by how many, with what result.
 *
 * Requirements, checked in this order:
 * - The road has the step from here; the actor is chair, clerk or reviewer.
 * - A procedure has begun.
 * - The step is the next one: none is skipped.
 * - It is no step that the body's meeting takes, or the publishing of its decision.
 * - The matter stands where such a step may be taken.
 * - Its day lies between the first that the interval after the step before leaves, and today.
 * - Where a body meets, somebody came, and no more than belong to it.
 *
 * Records `ProcedureStepRecorded`. Agreed to: whoever has the next step has the matter, until its days are over; before the
 * body's meeting that is the chair. Not agreed to: it stays where it is, to be held again.
 */
export function recordStep(proposal: Proposal, command: RecordStep, isPublished = false): Outcome<RecordStepRefusal> {
  const road = mayTravel(proposal, 'recordStep', command.actor);
  if (!road.ok) return road;
  const { procedure } = proposal;
  if (!procedure) return refuse({ code: 'ProcedureNone' });
  const next = nextStep(proposal, isPublished);
  if (next?.index !== command.index) return refuse({ code: 'ProcedureStepNotNext', title: next?.step.title ?? '' });
  const closed = unlessRecordable(proposal, procedure, next, command);
  if (closed) return closed;
  const { actor, nowMs, index, on, isAgreed, presentCount, memberCount } = command;
  const recorded = withRecord(proposal, procedure, next, command);
  const to = whoseNext(recorded, next.step, command, isPublished);
  const travelled = travel(recorded, 'recordStep', {
    actor,
    nowMs,
    ...to,
    reason: command.text,
    data: { index, kind: next.step.kind, on, isAgreed, presentCount, memberCount, place: seal(command.place) },
  });
  if (!travelled.ok) return travelled;
  return accept([travelled.change], { messages: [travelled.message] });
}

function unlessRecordable(
  { status }: Proposal,
  procedure: Procedure,
  { step, index }: { step: ProcedureStep; index: number },
  { on, nowMs, presentCount, memberCount }: RecordStep,
): Refused<RecordStepRefusal> | undefined {
  const { kind } = step;
  if (kind === 'decides' || kind === 'publishesDecision') return refuse({ code: 'ProcedureStepElsewhere', kind });
  if (!statusesOf[kind].includes(status)) return refuse({ code: 'ProcedureStepTooEarly', status });
  const [fromOn, toOn] = [earliestDay(procedure, index), dayOf(nowMs)];
  if (on < fromOn || on > toOn) return refuse({ code: 'ProcedureDayNotAllowed', fromOn, toOn });
  const isCounted = presentCount >= 1 && presentCount <= memberCount;
  return kind === 'held' && !isCounted ? refuse({ code: 'ProcedureAttendance', memberCount }) : undefined;
}

function withRecord(
  proposal: Proposal,
  procedure: Procedure,
  { index }: { index: number },
  command: RecordStep,
): Proposal {
  const { actor, nowMs: atMs, on, place, presentCount, memberCount, isAgreed, text, photoIds } = command;
  const record: StepRecord = {
    on,
    place,
    presentCount,
    memberCount,
    isAgreed,
    text,
    photoIds,
    by: referenceTo(actor),
    atMs,
  };
  const steps = procedure.steps.map((step, at) =>
    at === index ? { ...step, records: [...step.records, record] } : step,
  );
  return { ...proposal, procedure: { ...procedure, steps } };
}

/** A step after the decision changes neither whose the matter is nor until when. */
function whoseNext(
  proposal: Proposal,
  step: ProcedureStep,
  { nowMs }: RecordStep,
  isPublished: boolean,
): { holder: Holder | null; dueAtMs: number } {
  const { holder, dueAtMs } = proposal;
  if (step.kind !== 'held') return { holder, dueAtMs };
  const next = nextStep(proposal, isPublished)?.step ?? step;
  const inHand = next.kind === 'held' ? heldByBody(next.holder) : heldByRole('chair');
  return { holder: inHand, dueAtMs: dueAfterDays(nowMs, next.daysMax) };
}
