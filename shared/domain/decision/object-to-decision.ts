import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf, dueAfterDays } from '../../kernel/time';
import { type Actor, isSelfOrRelative, referenceTo } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import type { Role } from '../member/role';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type RoadRefusal, travel } from '../proposal/travel';
import { type Decision, decisionPage, type Objection } from './decision';

/** Most objections to one decision; beyond it a village needs a meeting and no longer list. */
export const objectionsMax = 100;

export interface ObjectToDecision {
  actor: Actor;
  nowMs: number;
  objectionId: string;
  text: string;
  /** Who holds the office now: nobody answers their own or a relative's objection. */
  supervisors: readonly PersonReference[];
}

export type ObjectToDecisionRefusal =
  | RoadRefusal
  | { code: 'DecisionSetAside' }
  | { code: 'DecisionNotPublished' }
  | { code: 'DecisionNoticeOver'; noticeToOn: string }
  | { code: 'ObjectionAlreadyMade' }
  | { code: 'ObjectionsTooMany'; objectionsMax: number };

/**
 * Object to a decision 提出异议 during its public notice.
 *
 * Requirements, checked in this order:
 * - The decision is not set aside, and published.
 * - Its notice is still running, the last day included.
 * - The actor has not objected to it yet.
 * - There are fewer than {@link objectionsMax} objections.
 * - The matter is adopted and not handed over, and the actor is a villager.
 *
 * Records `ObjectionMade` and `ProposalObjectedTo`. The supervisor has the matter, to answer within
 * `objectionAnswerDays`; the town, where the only supervisor is the objector or their relative.
 */
export function objectToDecision(
  decision: Decision,
  proposal: Proposal,
  command: ObjectToDecision,
): Outcome<ObjectToDecisionRefusal> {
  const { actor, nowMs } = command;
  if (decision.setAsideAtMs !== null) return refuse({ code: 'DecisionSetAside' });
  const { noticeToOn } = decision;
  if (noticeToOn === null) return refuse({ code: 'DecisionNotPublished' });
  if (dayOf(nowMs) > noticeToOn) return refuse({ code: 'DecisionNoticeOver', noticeToOn });
  if (decision.objections.some(({ by }) => by.villagerId === actor.villagerId))
    return refuse({ code: 'ObjectionAlreadyMade' });
  if (decision.objections.length >= objectionsMax) return refuse({ code: 'ObjectionsTooMany', objectionsMax });
  const objection = objectionOf(decision, command);
  const next = { ...decision, objections: [...decision.objections, objection] };
  const waiting = firstToAnswer(next) ?? objection;
  const travelled = travel(proposal, 'object', {
    actor,
    nowMs,
    holder: heldByRole(waiting.answerBy),
    dueAtMs: waiting.answerDueAtMs,
    reason: objection.text,
    data: { decisionId: decision.id, objectionId: objection.id },
  });
  if (!travelled.ok) return travelled;
  const data = { objectionId: objection.id, answerDueAtMs: objection.answerDueAtMs, text: seal(objection.text) };
  const toAnswer = {
    to: { kind: 'role' as const, role: objection.answerBy },
    code: 'objectionToAnswer',
    data: { title: decision.title, dueAtMs: objection.answerDueAtMs },
    page: decisionPage(decision.id),
  };
  return accept([change(next, { type: 'ObjectionMade', data, matterId: proposal.id }), travelled.change], {
    messages: [travelled.message, toAnswer],
  });
}

function objectionOf(
  decision: Decision,
  { actor, nowMs, objectionId, text, supervisors }: ObjectToDecision,
): Objection {
  const hasFreeSupervisor = supervisors.some((supervisor) => !isSelfOrRelative(actor, supervisor.villagerId));
  const answerBy: Role = hasFreeSupervisor ? 'supervisor' : 'townCoordinator';
  const answerDueAtMs = dueAfterDays(nowMs, decision.rules.objectionAnswerDays);
  return {
    id: objectionId,
    by: referenceTo(actor),
    text: text.trim(),
    atMs: nowMs,
    answerDueAtMs,
    answerBy,
    answer: null,
  };
}

/** The unanswered objection whose date comes first: it says who has the matter and until when. */
export function firstToAnswer(decision: Decision): Objection | undefined {
  const open = decision.objections.filter((objection) => objection.answer === null);
  return open.sort((one, other) => one.answerDueAtMs - other.answerDueAtMs)[0];
}
