import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Proposal } from './proposal';

export type FollowRefusal = { code: 'FollowMatterEnded' } | { code: 'FollowAlready' } | { code: 'FollowNot' };

type Followed = Pick<
  Proposal,
  'authorId' | 'helper' | 'sponsorId' | 'assignee' | 'supporterIds' | 'followerIds' | 'unfollowedIds'
>;

/** Whose matter it is in some way: they are told of each change when it happens. */
function concernedIds({ authorId, helper, sponsorId, assignee }: Followed): string[] {
  const ids = [authorId, helper?.villagerId ?? '', sponsorId, assignee?.villagerId ?? ''];
  return [...new Set(ids)].filter((id) => id !== '');
}

/**
 * Who is told of a matter's changes: at once its author, their helper, sponsor and whoever carries it out; by the
 * digest of the evening its supporters and everybody else who follows it. Each is in one of the two lists, once, and in
 * none who follows it no longer.
 */
export function followersOf(proposal: Followed): { atOnce: string[]; byDigest: string[] } {
  const { supporterIds, followerIds, unfollowedIds } = proposal;
  const isTold = (id: string) => !unfollowedIds.includes(id);
  const atOnce = concernedIds(proposal).filter(isTold);
  const others = new Set([...supporterIds, ...followerIds]);
  return { atOnce, byDigest: [...others].filter((id) => isTold(id) && !atOnce.includes(id)) };
}

/** Whether somebody follows a matter: by what they are to it, or because they said so. */
export function isFollowing(proposal: Followed, villagerId: string): boolean {
  const { atOnce, byDigest } = followersOf(proposal);
  return atOnce.includes(villagerId) || byDigest.includes(villagerId);
}

/**
 * Follow a matter 跟着这件事, or follow it no longer: anybody of the village may, also whoever follows it by default.
 *
 * Requirements, checked in this order:
 * - The matter is still on the road.
 * - The actor does not do so already.
 *
 * Records `ProposalFollowed` or `ProposalUnfollowed`. Who follows a matter is on no page: only one's own following is.
 */
export function followProposal(
  proposal: Proposal,
  { actor, isFollowing: wants }: { actor: Actor; isFollowing: boolean },
): Outcome<FollowRefusal> {
  if (!proposal.isOpen) return refuse({ code: 'FollowMatterEnded' });
  const { villagerId } = actor;
  if (isFollowing(proposal, villagerId) === wants) return refuse({ code: wants ? 'FollowAlready' : 'FollowNot' });
  const without = (ids: readonly string[]) => ids.filter((id) => id !== villagerId);
  const [followerIds, unfollowedIds] = [without(proposal.followerIds), without(proposal.unfollowedIds)];
  const back = { ...proposal, followerIds, unfollowedIds };
  // Back to what one is by default; beyond it one's own word counts.
  const isByDefault = isFollowing(back, villagerId);
  const next: Proposal =
    isByDefault === wants
      ? back
      : wants
        ? { ...back, followerIds: [...followerIds, villagerId] }
        : { ...back, unfollowedIds: [...unfollowedIds, villagerId] };
  const type = wants ? 'ProposalFollowed' : 'ProposalUnfollowed';
  return accept([change(next, { type, data: {}, matterId: next.id })]);
}
