import { dayMs } from '../../kernel/time';
import type { Actor } from '../member/actor';
import { isFollowing } from '../proposal/follow-proposal';
import type { Proposal } from '../proposal/proposal';
import type { ProposalStatus } from '../proposal/status';

/** How far back news reaches, and how many there are: whoever was away longer looks into the list of matters. */
export const newsDaysMax = 14;
export const newsMax = 20;

/** A matter that the reader follows and that has come to another stage of its road lately. */
export interface News {
  proposalId: string;
  title: string;
  status: ProposalStatus;
  sinceMs: number;
}

/**
 * What changed lately in the matters that somebody follows, newest first: "since you were last here" 自上次来以后 is made
 * of it on the phone, which alone knows when that was. What the reader did themself is no news to them.
 */
export function newsOf(actor: Actor, proposals: readonly Proposal[], nowMs: number): News[] {
  return proposals
    .filter((proposal) => proposal.statusSinceMs >= nowMs - newsDaysMax * dayMs)
    .filter((proposal) => isFollowing(proposal, actor.villagerId) && !isOwnAct(proposal, actor))
    .map(({ id: proposalId, title, status, statusSinceMs: sinceMs }) => ({ proposalId, title, status, sinceMs }))
    .sort((one, other) => other.sinceMs - one.sinceMs)
    .slice(0, newsMax);
}

function isOwnAct({ steps }: Proposal, { villagerId }: Actor): boolean {
  const last = steps[steps.length - 1];
  return last?.by?.villagerId === villagerId;
}
