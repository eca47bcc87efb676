import { accept, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal } from '../proposal/travel';
import type { RuleBook } from '../village/rule-book';
import type { FollowUp } from './follow-up';
import { followUpReopened, isTooLateToReopen, reopened, reopenLastOn, type ReopenTooLate } from './reopening';

export interface ReopenMatter {
  actor: Actor;
  nowMs: number;
  reason: string;
}

export type ReopenMatterRefusal = RoadRefusal | RoleRequired | ReopenTooLate;

/** Whether the supervisor may reopen the matter now. */
export function mayReopen(
  proposal: Proposal,
  rules: RuleBook,
  { actor, nowMs }: Pick<ReopenMatter, 'actor' | 'nowMs'>,
): { ok: true } | Refused<ReopenMatterRefusal> {
  const road = mayTravel(proposal, 'reopen', actor);
  if (!road.ok) return road;
  if (!hasRole(actor, 'supervisor')) return refuse({ code: 'RoleRequired', roles: ['supervisor'] });
  if (isTooLateToReopen(proposal, rules, nowMs)) {
    return refuse({ code: 'ReopenTooLate', lastOn: reopenLastOn(proposal, rules) ?? '' });
  }
  return { ok: true };
}

/**
 * Reopen a matter 重新办理, by the village's supervisor and with a reason.
 *
 * Requirements, checked in this order:
 * - The matter is closed out or visited, and the actor may reopen it at all.
 * - The actor is the supervisor; the author reopens by a rating.
 * - A visited matter was visited at most `reopenDays` ago.
 *
 * Records `ProposalReopened` and `FollowUpReopened`. The assignee has it for `redoDaysMax`; the third time the town.
 */
export function reopenMatter(
  documents: { proposal: Proposal; followUp: FollowUp; rules: RuleBook },
  command: ReopenMatter,
): Outcome<ReopenMatterRefusal> {
  const gate = mayReopen(documents.proposal, documents.rules, command);
  if (!gate.ok) return gate;
  const again = reopened(documents, { ...command, explanation: null, onBehalfOf: null });
  if (!again.ok) return again;
  return accept([again.proposal, followUpReopened(again.followUp, again.proposal, command.reason)], {
    messages: again.messages,
  });
}
