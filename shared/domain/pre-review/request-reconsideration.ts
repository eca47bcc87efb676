import { accept, type Outcome, type Refused, refuse } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import type { RuleBook } from '../village/rule-book';
import { receiptBy } from './give-receipt';
import { dueUnder, type Now } from '../village/rule-clock';

export type RequestReconsiderationRefusal = RoadRefusal | { code: 'ReconsiderationUsed' };

/** Whether the author may still ask; the page says so before a reason is written. */
export function mayRequestReconsideration(
  proposal: Proposal,
  actor: Actor,
): { ok: true } | Refused<RequestReconsiderationRefusal> {
  const may = mayTravel(proposal, 'requestReconsideration', actor);
  if (!may.ok) return may;
  return proposal.hasBeenReconsidered ? refuse({ code: 'ReconsiderationUsed' }) : { ok: true };
}

/**
 * Ask the town to look at a verdict again 请求复议, once.
 *
 * Requirements, checked in this order:
 * - The matter is returned, declined or routed, and the actor is its author.
 * - It has not been reconsidered before.
 *
 * Records `ReconsiderationRequested`. The town coordinator has it, to answer within `reconsiderationDays`.
 */
export function requestReconsideration(
  rules: RuleBook,
  proposal: Proposal,
  command: Now & { actor: Actor; reason: string },
): Outcome<RequestReconsiderationRefusal> {
  const may = mayRequestReconsideration(proposal, command.actor);
  if (!may.ok) return may;
  const travelled = travel(reconsidered(proposal, command), 'requestReconsideration', {
    actor: command.actor,
    nowMs: command.nowMs,
    holder: heldByRole('townCoordinator'),
    ...dueUnder(rules, 'reconsiderationDays', command),
    reason: command.reason.trim(),
  });
  if (!travelled.ok) return travelled;
  const { title, dueAtMs, id } = travelled.proposal;
  return accept([travelled.change], {
    messages: [
      travelled.message,
      {
        to: { kind: 'role', role: 'townCoordinator' },
        code: 'reconsiderationWanted',
        data: { title, dueAtMs },
        page: reconsiderPage(id),
      },
    ],
  });
}

function reconsidered(proposal: Proposal, { actor, nowMs }: Now & { actor: Actor }): Proposal {
  return { ...proposal, ...receiptBy(proposal, actor, nowMs), hasBeenReconsidered: true };
}

/** Where the author asks and the town answers. */
export function reconsiderPage(proposalId: string): string {
  return `/pages/pre-review/reconsider/index?id=${proposalId}`;
}
