import type { Proposal } from '../proposal/proposal';
import type { ProposalStatus } from '../proposal/status';

/** The ways that a matter can go, in the order in which they tell what a village does: each has one matter at most. */
export const chapters = ['carriedOut', 'underWay', 'tonight', 'byTheRule', 'rejected', 'waiting'] as const;
export type Chapter = (typeof chapters)[number];

const statusesOf: Record<Chapter, readonly ProposalStatus[]> = {
  carriedOut: ['visited'],
  underWay: ['inProgress', 'onHold', 'reportedDone', 'closedOut'],
  tonight: ['scheduled', 'adopted'],
  byTheRule: ['declined', 'routed'],
  rejected: ['rejected', 'deferred'],
  waiting: ['submitted', 'raised', 'admitted'],
};

/** One matter that stands for a way of the road. */
export interface StoryChapter {
  chapter: Chapter;
  proposalId: string;
  title: string;
  status: ProposalStatus;
  sinceMs: number;
  supportCount: number;
}

/**
 * The village's story 这个村的故事: for each way of the road the matter that most people stood behind, of several the
 * latest. It names no person.
 */
export function storyOf(proposals: readonly Proposal[]): StoryChapter[] {
  return chapters.flatMap((chapter) => {
    const [first] = proposals
      .filter(({ status }) => statusesOf[chapter].includes(status))
      .sort(
        (one, other) => other.supporterIds.length - one.supporterIds.length || other.statusSinceMs - one.statusSinceMs,
      );
    if (!first) return [];
    const { id: proposalId, title, status, statusSinceMs: sinceMs, supporterIds } = first;
    return [{ chapter, proposalId, title, status, sinceMs, supportCount: supporterIds.length }];
  });
}
