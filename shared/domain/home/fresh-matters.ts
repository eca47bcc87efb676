import type { Actor } from '../member/actor';
import { isFollowing } from '../proposal/follow-proposal';
import type { Proposal } from '../proposal/proposal';
import type { ProposalStatus } from '../proposal/status';

/** So many that the page stays short; the list of matters has all. */
export const freshMax = 3;

/** While neighbours are still asked what they think of it. */
const young: readonly ProposalStatus[] = ['submitted', 'raised'];

/** A neighbour's matter that the reader has not yet looked into. */
export interface FreshMatter {
  proposalId: string;
  title: string;
  supportCount: number;
}

/** What neighbours raised lately 邻居新提的 and the reader does not follow yet, newest first: to read, and to support. */
export function freshMattersOf(actor: Actor, proposals: readonly Proposal[]): FreshMatter[] {
  return proposals
    .filter(({ status }) => young.includes(status))
    .filter((proposal) => !isFollowing(proposal, actor.villagerId))
    .sort((one, other) => other.createdAtMs - one.createdAtMs)
    .slice(0, freshMax)
    .map(({ id: proposalId, title, supporterIds }) => ({ proposalId, title, supportCount: supporterIds.length }));
}
