import type { Claim } from './claim';
import type { PointsBatch } from './points-batch';

/**
 * Where a proposal for somebody else stands, as far as its proposer may know 替别人申报的到哪一步: waiting for the public
 * notice, on it, posted, not posted because a cap was reached; or not on the notice, without a word why.
 */
export const proposedStandings = ['collected', 'noticed', 'posted', 'capped', 'notListed'] as const;
export type ProposedStanding = (typeof proposedStandings)[number];

/**
 * What the public notice of its month says of a claim, and nothing beyond: before the notice a claim that was refused or
 * that its person withdrew stands like one that waits, and behind it no difference is made between the two. Whoever
 * proposed it learns what every villager may read.
 */
export function standingToProposer(
  { isOnNotice, status }: Pick<Claim, 'isOnNotice' | 'status'>,
  batch: Pick<PointsBatch, 'noticeFromOn' | 'status'>,
): ProposedStanding {
  const isPublic = batch.noticeFromOn !== null || batch.status === 'posted';
  if (!isPublic) return 'collected';
  if (!isOnNotice || status === 'withdrawn' || status === 'refused') return 'notListed';
  return status === 'posted' || status === 'capped' ? status : 'noticed';
}
