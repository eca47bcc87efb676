import { accept, type Outcome } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Proposal } from './proposal';
import { type RoadRefusal, travel } from './travel';

export type WithdrawRefusal = RoadRefusal;

/**
 * Withdraw one's own matter 撤回. It ends there; the same wish may be raised anew.
 *
 * Requirements, checked in this order:
 * - The matter is submitted, raised, returned or admitted: not yet on an agenda.
 * - The actor is its author.
 *
 * Records `ProposalWithdrawn`. Sponsor and supporters are told.
 */
export function withdrawProposal(
  proposal: Proposal,
  command: { actor: Actor; nowMs: number; reason: string },
): Outcome<WithdrawRefusal> {
  const { actor, nowMs, reason } = command;
  const travelled = travel(proposal, 'withdraw', { actor, nowMs, holder: null, dueAtMs: 0, reason: reason.trim() });
  return travelled.ok ? accept([travelled.change], { messages: [travelled.message] }) : travelled;
}
