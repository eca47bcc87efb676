import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { addDays, dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import { type Decision, decisionPage } from './decision';
import { type DecisionGone, unlessAdopted } from './unless-adopted';

export interface PublishDecision {
  actor: Actor;
  nowMs: number;
}

export type PublishDecisionRefusal = DecisionGone | RoleRequired | { code: 'DecisionAlreadyPublished' };

/**
 * Publish a decision 公示, from today for `publicNoticeDays` calendar days, first and last included.
 *
 * Requirements, checked in this order:
 * - The decision is not set aside, and its matter not handed over.
 * - It is not published yet.
 * - The actor is the clerk.
 *
 * Records `DecisionPublished`. The clerk keeps the matter, with the date set when it was adopted: publishing late
 * does not put off the handing over.
 */
export function publishDecision(
  decision: Decision,
  proposal: Proposal,
  { actor, nowMs }: PublishDecision,
): Outcome<PublishDecisionRefusal> {
  const gone = unlessAdopted(decision, proposal);
  if (gone) return gone;
  if (decision.noticeToOn !== null) return refuse({ code: 'DecisionAlreadyPublished' });
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const noticeFromOn = dayOf(nowMs);
  const noticeToOn = lastNoticeDay(decision, noticeFromOn);
  const next: Decision = { ...decision, publishedBy: referenceTo(actor), noticeFromOn, noticeToOn };
  const message = {
    to: { kind: 'followers' as const, proposalId: proposal.id },
    code: 'decisionPublished',
    data: { title: decision.title, toAtMs: endOfDayMs(noticeToOn) },
    page: decisionPage(decision.id),
  };
  const event = { type: 'DecisionPublished', data: { noticeFromOn, noticeToOn }, matterId: proposal.id };
  return accept([change(next, event)], { messages: [message] });
}

/** Last day of the notice, itself included. */
export function lastNoticeDay(decision: Decision, fromOn: string): string {
  return addDays(fromOn, decision.rules.publicNoticeDays - 1);
}
