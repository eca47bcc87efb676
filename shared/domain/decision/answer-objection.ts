import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, hasRole, isSelfOrRelative, referenceTo, type RoleRequired } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type RoadRefusal, travel, type Travelled } from '../proposal/travel';
import { type Decision, decisionPage, type Objection } from './decision';
import { objectionsCounted } from './objections-open';
import { type DecisionGone, unlessAdopted } from './unless-adopted';

export interface AnswerObjection {
  actor: Actor;
  nowMs: number;
  objectionId: string;
  isUpheld: boolean;
  /** Why, in plain words. */
  text: string;
}

export type AnswerObjectionRefusal =
  | DecisionGone
  | RoadRefusal
  | RoleRequired
  | { code: 'ObjectionNotFound' }
  | { code: 'ObjectionAlreadyAnswered' }
  | { code: 'ObjectionOwn' };

/**
 * Answer an objection 答复异议. Upheld 成立, the decision is set aside and the matter goes back to the agenda;
 * otherwise the decision stands and the objector gets the reason.
 *
 * Requirements, checked in this order:
 * - The decision is not set aside, and its matter not handed over.
 * - The objection exists and has no answer yet.
 * - The actor holds the office that answers it; once its date has passed, the town coordinator may answer too.
 * - It is not the actor's own, nor a declared relative's.
 *
 * Records `ObjectionAnswered`; and `ObjectionsCounted` in the matter's chain, or `ObjectionUpheld` where the matter goes back: the chair has it, within
 * `scheduleDaysMax`.
 */
export function answerObjection(
  decision: Decision,
  proposal: Proposal,
  command: AnswerObjection,
): Outcome<AnswerObjectionRefusal> {
  const gone = unlessAdopted(decision, proposal);
  if (gone) return gone;
  const found = objectionToAnswer(decision, command);
  if (!found.ok) return found;
  const { actor, nowMs, isUpheld } = command;
  const text = command.text.trim();
  const answered: Objection = { ...found.objection, answer: { by: referenceTo(actor), text, atMs: nowMs, isUpheld } };
  const next: Decision = {
    ...decision,
    objections: decision.objections.map((other) => (other.id === answered.id ? answered : other)),
    setAsideAtMs: isUpheld ? nowMs : decision.setAsideAtMs,
  };
  const data = { objectionId: answered.id, isUpheld, text: seal(text) };
  const answeredChange = change(next, { type: 'ObjectionAnswered', data, matterId: proposal.id });
  const toObjector = {
    to: { kind: 'person' as const, villagerId: answered.by.villagerId },
    code: 'objectionAnswered',
    data: { title: decision.title, isUpheld },
    page: decisionPage(decision.id),
  };
  if (!isUpheld) return accept([answeredChange, objectionsCounted(proposal, next)], { messages: [toObjector] });
  const travelled = backToAgenda(decision, proposal, answered, command);
  if (!travelled.ok) return travelled;
  return accept([answeredChange, travelled.change], { messages: [travelled.message, toObjector] });
}

function backToAgenda(
  decision: Decision,
  proposal: Proposal,
  { id: objectionId }: Objection,
  { actor, nowMs, text }: AnswerObjection,
): Travelled | Refused<RoadRefusal> {
  // Where no supervisor may or does answer, they are skipped and the town acts in their office (rule book, §1).
  const roles = hasRole(actor, 'supervisor') ? actor.roles : [...actor.roles, 'supervisor' as const];
  return travel({ ...proposal, decisionId: null, meetingId: null, objectionToAnswer: null }, 'upholdObjection', {
    actor: { ...actor, roles },
    nowMs,
    holder: heldByRole('chair'),
    dueAtMs: dueAfterDays(nowMs, decision.rules.scheduleDaysMax),
    reason: text.trim(),
    data: { decisionId: decision.id, objectionId },
  });
}

function objectionToAnswer(
  decision: Decision,
  { actor, nowMs, objectionId }: AnswerObjection,
): { ok: true; objection: Objection } | Refused<AnswerObjectionRefusal> {
  const objection = decision.objections.find((candidate) => candidate.id === objectionId);
  if (!objection) return refuse({ code: 'ObjectionNotFound' });
  if (objection.answer !== null) return refuse({ code: 'ObjectionAlreadyAnswered' });
  const isPassedUp = nowMs > objection.answerDueAtMs && hasRole(actor, 'townCoordinator');
  if (!hasRole(actor, objection.answerBy) && !isPassedUp)
    return refuse({ code: 'RoleRequired', roles: [objection.answerBy] });
  return isSelfOrRelative(actor, objection.by.villagerId) ? refuse({ code: 'ObjectionOwn' }) : { ok: true, objection };
}
