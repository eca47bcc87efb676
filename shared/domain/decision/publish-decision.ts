import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { addDays, dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type RoadRefusal, travel } from '../proposal/travel';
import type { Decision } from './decision';

export interface PublishDecision {
  actor: Actor;
  nowMs: number;
}

export type PublishDecisionRefusal = RoadRefusal | { code: 'DecisionAlreadyPublished' } | { code: 'DecisionSetAside' };

/**
 * Publish a decision 公示, from today for `publicNoticeDays` calendar days, first and last included.
 *
 * Requirements, checked in this order:
 * - The decision is not set aside and not published yet.
 * - The matter is adopted, and the actor is the clerk.
 *
 * Records `DecisionPublished` and `ProposalPublished`. The clerk keeps it, to hand it over within `publishDaysMax`
 * after the notice.
 */
export function publishDecision(
  decision: Decision,
  proposal: Proposal,
  command: PublishDecision,
): Outcome<PublishDecisionRefusal> {
  if (decision.setAsideAtMs !== null) return refuse({ code: 'DecisionSetAside' });
  if (decision.noticeToOn !== null) return refuse({ code: 'DecisionAlreadyPublished' });
  const { actor, nowMs } = command;
  const noticeFromOn = dayOf(nowMs);
  const noticeToOn = addDays(noticeFromOn, decision.rules.publicNoticeDays - 1);
  const travelled = travel(proposal, 'publish', {
    actor,
    nowMs,
    holder: heldByRole('clerk'),
    dueAtMs: handOverDueAtMs(decision, noticeToOn),
    data: { decisionId: decision.id },
  });
  if (!travelled.ok) return travelled;
  const next: Decision = { ...decision, publishedBy: referenceTo(actor), noticeFromOn, noticeToOn };
  const data = { noticeFromOn, noticeToOn };
  const published = change(next, { type: 'DecisionPublished', data, matterId: proposal.id });
  return accept([published, travelled.change], { messages: [travelled.message] });
}

/** Until when the clerk hands the decision over, counted from the last day of the notice or of an answer. */
export function handOverDueAtMs(decision: Decision, fromOn: string): number {
  return endOfDayMs(addDays(fromOn, decision.rules.publishDaysMax));
}
