import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf, dueAfterDays } from '../../kernel/time';
import { type Actor, hasRole, isSelfOrRelative, referenceTo, type RoleRequired } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import type { Role } from '../member/role';
import type { Proposal } from '../proposal/proposal';
import { type Decision, decisionPage, type Objection } from './decision';
import { objectionsCounted } from './objections-open';
import { type DecisionGone, unlessAdopted } from './unless-adopted';

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
  | DecisionGone
  | RoleRequired
  | { code: 'DecisionNotPublished' }
  | { code: 'DecisionNoticeOver'; noticeToOn: string }
  | { code: 'ObjectionAlreadyMade' }
  | { code: 'ObjectionsTooMany'; objectionsMax: number };

/**
 * Object to a decision 提出异议 during its public notice.
 *
 * Requirements, checked in this order:
 * - The decision is not set aside, and its matter not handed over.
 * - It is published, and its notice still running, the last day included.
 * - The actor is a villager.
 * - The actor has not objected to it yet.
 * - There are fewer than {@link objectionsMax} objections.
 *
 * Records `ObjectionMade`, and `ObjectionsCounted` in the matter's chain. The supervisor is told, to answer within `objectionAnswerDays`; the town, where the only
 * supervisor is the objector or their relative. Until then the matter cannot be handed over.
 */
export function objectToDecision(
  decision: Decision,
  proposal: Proposal,
  command: ObjectToDecision,
): Outcome<ObjectToDecisionRefusal> {
  const { actor, nowMs } = command;
  const gone = unlessAdopted(decision, proposal);
  if (gone) return gone;
  const { noticeToOn, objections } = decision;
  if (noticeToOn === null) return refuse({ code: 'DecisionNotPublished' });
  if (dayOf(nowMs) > noticeToOn) return refuse({ code: 'DecisionNoticeOver', noticeToOn });
  if (!hasRole(actor, 'villager')) return refuse({ code: 'RoleRequired', roles: ['villager'] });
  if (objections.some(({ by }) => by.villagerId === actor.villagerId)) return refuse({ code: 'ObjectionAlreadyMade' });
  if (objections.length >= objectionsMax) return refuse({ code: 'ObjectionsTooMany', objectionsMax });
  const objection = objectionOf(decision, command);
  const next: Decision = { ...decision, objections: [...objections, objection] };
  const data = { objectionId: objection.id, answerDueAtMs: objection.answerDueAtMs, text: seal(objection.text) };
  const toAnswer = {
    to: { kind: 'role' as const, role: objection.answerBy },
    code: 'objectionToAnswer',
    data: { title: decision.title, dueAtMs: objection.answerDueAtMs },
    page: decisionPage(decision.id),
  };
  const event = { type: 'ObjectionMade', data, matterId: proposal.id };
  return accept([change(next, event), objectionsCounted(proposal, next)], { messages: [toAnswer] });
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
