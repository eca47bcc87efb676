import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf, dueAfterDays } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { referenceToVillager, type Villager } from '../member/villager';
import { heldBy } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import type { Capacity } from '../proposal/road';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import { type RuleBook, valueOf } from '../village/rule-book';
import { newFollowUp } from './follow-up';
import { visitMessage } from './messages';
import { doneReportBy } from './report-done';
import { mayVisit } from './visitor';

export interface FinishByRule {
  actor: Actor;
  nowMs: number;
  reportId: string;
  /** What was done, or what the receiving body answers. */
  evidence: string;
  photoIds: readonly string[];
  /** The actor as the roster knows them: the doer, whose household does not visit. */
  doer: Villager;
  /** Who may visit, in the order of the rule; see `visitorCandidateIds`. */
  candidates: readonly Villager[];
  /** What a request at the service desk makes the actor to this matter. */
  as?: readonly Capacity[];
}

export type FinishByRuleRefusal = RoadRefusal | { code: 'VisitorNobodyLeft' };

/**
 * Report a declined matter done by the rule 报依规办完.
 *
 * Requirements, checked in this order:
 * - The matter is declined.
 * - The actor is its handler.
 * - There is somebody to visit who did not do it.
 *
 * Records `ProposalHandledByRule` and `FollowUpStarted`. The visitor has it for `visitDaysMax`.
 */
export function reportHandled(
  proposal: Proposal,
  rules: RuleBook,
  command: FinishByRule,
): Outcome<FinishByRuleRefusal> {
  return finish('reportHandled', { proposal, rules, dueOn: dayOf(proposal.dueAtMs) }, command);
}

/**
 * Record the answer of the body or desk to which a matter was routed 答复.
 *
 * Requirements, checked in this order:
 * - The matter is routed.
 * - The actor records for the receiving body.
 * - There is somebody to visit other than whoever recorded it.
 *
 * Records `ProposalAnswered` and `FollowUpStarted`. The visitor has it for `visitDaysMax`.
 */
export function recordAnswer(proposal: Proposal, rules: RuleBook, command: FinishByRule): Outcome<FinishByRuleRefusal> {
  return finish('answer', { proposal, rules, dueOn: null }, command);
}

/** Both end the same way: done without a meeting, and visited by somebody else. */
function finish(
  verb: 'reportHandled' | 'answer',
  { proposal, rules, dueOn }: { proposal: Proposal; rules: RuleBook; dueOn: string | null },
  command: FinishByRule,
): Outcome<FinishByRuleRefusal> {
  const { actor, nowMs, evidence, candidates, doer, as = [] } = command;
  const road = mayTravel(proposal, verb, actor, as);
  if (!road.ok) return road;
  const person = candidates.find((candidate) => mayVisit(candidate, proposal, [doer]));
  if (!person) return refuse({ code: 'VisitorNobodyLeft' });

  const visitor = referenceToVillager(person);
  const assignee = referenceTo(actor);
  const dueAtMs = dueAfterDays(nowMs, valueOf(rules, 'visitDaysMax'));
  const data = { visitorId: visitor.villagerId, photoCount: command.photoIds.length };
  const step = { actor, nowMs, holder: heldBy(visitor), dueAtMs, reason: evidence, data, as };
  const travelled = travel({ ...proposal, assignee, visitor }, verb, step);
  if (!travelled.ok) return travelled;
  const followUp = {
    ...newFollowUp(proposal, { assignee, dueOn }),
    isDone: true,
    reports: [doneReportBy(dueOn, command)],
    closeOuts: [
      {
        atMs: nowMs,
        by: assignee,
        meetingId: null,
        isClosed: true,
        evidence,
        reason: '',
        confirmation: null,
        explanation: null,
        newDueOn: null,
      },
    ],
  };
  const event = {
    type: 'FollowUpStarted',
    data: { ...data, verb, dueOn, evidence: seal(evidence) },
    matterId: proposal.id,
  };
  return accept([travelled.change, change(followUp, event)], {
    messages: [travelled.message, visitMessage(travelled.proposal)],
  });
}
