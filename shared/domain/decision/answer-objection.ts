import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf, dueAfterDays } from '../../kernel/time';
import { type Actor, hasRole, isSelfOrRelative, referenceTo, type RoleRequired } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type RoadRefusal, travel } from '../proposal/travel';
import { type Decision, decisionPage, type Objection } from './decision';
import { firstToAnswer } from './object-to-decision';
import { handOverDueAtMs } from './publish-decision';

export interface AnswerObjection {
  actor: Actor;
  nowMs: number;
  objectionId: string;
  isUpheld: boolean;
  /** Why, in plain words. */
  text: string;
}

export type AnswerObjectionRefusal =
  | RoadRefusal
  | RoleRequired
  | { code: 'ObjectionNotFound' }
  | { code: 'ObjectionAlreadyAnswered' }
  | { code: 'ObjectionOwn' };

/**
 * Answer an objection 答复异议. Upheld 成立, the decision is set aside and the matter goes back to the agenda;
 * otherwise the notice stands and the objector gets the reason.
 *
 * Requirements, checked in this order:
 * - The objection exists and has no answer yet.
 * - The actor holds the office that answers it.
 * - It is not the actor's own, nor a declared relative's.
 * - The matter is adopted and not handed over.
 *
 * Records `ObjectionAnswered`, and `ObjectionDismissed` or `ObjectionUpheld` in the matter. Dismissed: whoever answers
 * the next objection has it, else the clerk, to hand it over. Upheld: the chair, within `scheduleDaysMax`.
 */
export function answerObjection(
  decision: Decision,
  proposal: Proposal,
  command: AnswerObjection,
): Outcome<AnswerObjectionRefusal> {
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
  const step = { actor, nowMs, reason: text, data: { decisionId: decision.id, objectionId: answered.id } };
  const travelled = isUpheld
    ? travel({ ...proposal, decisionId: null, meetingId: null }, 'upholdObjection', {
        ...step,
        holder: heldByRole('chair'),
        dueAtMs: dueAfterDays(nowMs, decision.rules.scheduleDaysMax),
      })
    : travel(proposal, 'dismissObjection', { ...step, ...whoHasItNow(next, nowMs) });
  if (!travelled.ok) return travelled;
  const data = { objectionId: answered.id, isUpheld, text: seal(text) };
  const toObjector = {
    to: { kind: 'person' as const, villagerId: answered.by.villagerId },
    code: 'objectionAnswered',
    data: { title: decision.title, isUpheld },
    page: decisionPage(decision.id),
  };
  return accept([change(next, { type: 'ObjectionAnswered', data, matterId: proposal.id }), travelled.change], {
    messages: [travelled.message, toObjector],
  });
}

function objectionToAnswer(
  decision: Decision,
  { actor, objectionId }: AnswerObjection,
): { ok: true; objection: Objection } | Refused<AnswerObjectionRefusal> {
  const objection = decision.objections.find((candidate) => candidate.id === objectionId);
  if (!objection) return refuse({ code: 'ObjectionNotFound' });
  if (objection.answer !== null) return refuse({ code: 'ObjectionAlreadyAnswered' });
  if (!hasRole(actor, objection.answerBy)) return refuse({ code: 'RoleRequired', roles: [objection.answerBy] });
  return isSelfOrRelative(actor, objection.by.villagerId) ? refuse({ code: 'ObjectionOwn' }) : { ok: true, objection };
}

/** The next objection's answerer; without one the clerk, counted from whichever is later: the notice's end or today. */
function whoHasItNow(decision: Decision, nowMs: number) {
  const waiting = firstToAnswer(decision);
  if (waiting) return { holder: heldByRole(waiting.answerBy), dueAtMs: waiting.answerDueAtMs };
  const today = dayOf(nowMs);
  const fromOn = decision.noticeToOn !== null && decision.noticeToOn > today ? decision.noticeToOn : today;
  return { holder: heldByRole('clerk'), dueAtMs: handOverDueAtMs(decision, fromOn) };
}
