import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, hasRole } from '../member/actor';
import type { Proposal } from './proposal';
import { mayBeJoined } from './status';

export type SupportRefusal =
  | { code: 'SupportOnlyVillagers' }
  | { code: 'SupportMatterEnded' }
  | { code: 'SupportOwnMatter' }
  | { code: 'SupportAlreadyGiven' }
  | { code: 'SupportNotGiven' };

/**
 * Support a matter 我也支持, once.
 *
 * Requirements, checked in this order:
 * - The actor is a villager.
 * - The matter is still on the road, and not closed out.
 * - The actor is not its author.
 * - The actor does not support it yet.
 *
 * Records `ProposalSupported`. The supporter is told of every later change.
 */
export function supportProposal(proposal: Proposal, actor: Actor): Outcome<SupportRefusal> {
  if (!hasRole(actor, 'villager')) return refuse({ code: 'SupportOnlyVillagers' });
  if (!mayBeJoined(proposal.status)) return refuse({ code: 'SupportMatterEnded' });
  if (proposal.authorId === actor.villagerId) return refuse({ code: 'SupportOwnMatter' });
  if (proposal.supporterIds.includes(actor.villagerId)) return refuse({ code: 'SupportAlreadyGiven' });
  const supporterIds = [...proposal.supporterIds, actor.villagerId];
  return accept([supportChange({ ...proposal, supporterIds }, 'ProposalSupported')]);
}

/**
 * Withdraw one's support 取消支持.
 *
 * Requirements, checked in this order:
 * - The matter is still on the road.
 * - The actor supports it.
 *
 * Records `SupportWithdrawn`.
 */
export function withdrawSupport(proposal: Proposal, actor: Actor): Outcome<SupportRefusal> {
  if (!proposal.isOpen) return refuse({ code: 'SupportMatterEnded' });
  if (!proposal.supporterIds.includes(actor.villagerId)) return refuse({ code: 'SupportNotGiven' });
  const supporterIds = proposal.supporterIds.filter((villagerId) => villagerId !== actor.villagerId);
  // Whoever comes back later is here by themselves, and stays when a merging is taken back.
  const carriedIds = proposal.carried.supporterIds.filter((villagerId) => villagerId !== actor.villagerId);
  const carried = { ...proposal.carried, supporterIds: carriedIds };
  return accept([supportChange({ ...proposal, supporterIds, carried }, 'SupportWithdrawn')]);
}

function supportChange(next: Proposal, type: string) {
  return change(next, { type, data: { supportCount: next.supporterIds.length }, matterId: next.id });
}
