import type { BatchRow, PointsBatch } from './points-batch';

/** How often one person proposed points for another, out of all that they proposed. */
export interface ProposedPair {
  proposerId: string;
  claimantId: string;
  count: number;
  points: number;
  /** What this proposer proposed in all. */
  proposedPoints: number;
}

/** Two people who judged each other's points. */
export interface MutualPair {
  ids: [string, string];
  /** How often the first judged the second's, and the second the first's. */
  counts: [number, number];
}

/** Two reviewers, and at how many judgements they sat together. */
export interface SittingPair {
  ids: [string, string];
  count: number;
}

/** The points of somebody who also reviews, proposes or supervises. */
export interface InsiderPoints {
  id: string;
  points: number;
}

export interface GroupPoints {
  groupId: string;
  points: number;
  deedCount: number;
}

/** A deed that was believed without a picture. */
export interface UnseenDeed {
  batchId: string;
  claimId: string;
  claimantId: string;
  points: number;
  doneOn: string;
}

/** What the supervisor sees of how points are handed out 公平检查: each figure with the list behind it. */
export interface Fairness {
  awardCount: number;
  awardPoints: number;
  proposedPairs: ProposedPair[];
  mutualPairs: MutualPair[];
  sittingPairs: SittingPair[];
  judgedCount: number;
  insiders: InsiderPoints[];
  insiderPoints: number;
  unseen: UnseenDeed[];
  unseenPoints: number;
  unseenCount: number;
  groups: GroupPoints[];
  correctedCount: number;
}

/** Most rows of each list: the longest are the ones to look at. */
export const fairnessRowsMax = 10;

/**
 * Figures of the posted months, over points that were given. They accuse nobody: a village with one steward has a high
 * concentration, and whoever looks knows why.
 *
 * `insiderIds` are those who review, keep the points or supervise; `groupIds` all groups of the village, so that one
 * which got nothing is seen.
 */
export function fairnessOf(
  batches: readonly PointsBatch[],
  { insiderIds, groupIds }: { insiderIds: readonly string[]; groupIds: readonly string[] },
): Fairness {
  const posted = batches.flatMap((batch) => batch.rows.map((row) => ({ ...row, batchId: batch.id })));
  const given = posted.filter((row) => row.status === 'posted' && row.direction === 'award');
  const standing = given.filter((row) => !row.isCorrected);
  const unseen = standing.filter((row) => row.photoCount === 0);
  const insiders = insiderIds
    .map((id) => ({ id, points: pointsOf(standing.filter((row) => row.claimantId === id)) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const judgements = judgementsOf(batches);
  return {
    awardCount: standing.length,
    awardPoints: pointsOf(standing),
    proposedPairs: proposedPairsOf(standing).slice(0, fairnessRowsMax),
    mutualPairs: mutualPairsOf(judgements).slice(0, fairnessRowsMax),
    sittingPairs: sittingPairsOf(batches).slice(0, fairnessRowsMax),
    judgedCount: batches.flatMap(({ sittings }) => sittings.flatMap(({ claimIds }) => claimIds)).length,
    insiders: insiders.slice(0, fairnessRowsMax),
    insiderPoints: insiders.reduce((sum, { points }) => sum + points, 0),
    unseen: [...unseen]
      .sort((a, b) => b.points - a.points)
      .slice(0, fairnessRowsMax)
      .map(({ batchId, claimId, claimantId, points, doneOn }) => ({ batchId, claimId, claimantId, points, doneOn })),
    unseenPoints: pointsOf(unseen),
    unseenCount: unseen.length,
    groups: groupIds.map((groupId) => groupOf(standing, groupId)).sort((a, b) => a.points - b.points),
    correctedCount: given.length - standing.length,
  };
}

function pointsOf(rows: readonly BatchRow[]): number {
  return rows.reduce((sum, { points }) => sum + points, 0);
}

function groupOf(rows: readonly BatchRow[], groupId: string): GroupPoints {
  const its = rows.filter((row) => row.groupId === groupId);
  return { groupId, points: pointsOf(its), deedCount: its.length };
}

function proposedPairsOf(rows: readonly BatchRow[]): ProposedPair[] {
  const proposed = rows.filter(({ proposerId }) => proposerId !== '');
  const pairs = groupBy(proposed, ({ proposerId, claimantId }) => JSON.stringify([proposerId, claimantId]));
  return [...pairs.values()]
    .map((its) => {
      const { proposerId = '', claimantId = '' } = its[0] ?? {};
      const proposedPoints = pointsOf(proposed.filter((row) => row.proposerId === proposerId));
      return { proposerId, claimantId, count: its.length, points: pointsOf(its), proposedPoints };
    })
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.points - a.points);
}

interface Judgement {
  reviewerId: string;
  claimantId: string;
}

/** Who sat over whose claim. Whoever left the room for it is not among those who judged it, and is left out here. */
function judgementsOf(batches: readonly PointsBatch[]): Judgement[] {
  return batches.flatMap(({ rows, sittings }) =>
    sittings.flatMap(({ attendees, claimIds }) =>
      rows
        .filter((row) => claimIds.includes(row.claimId))
        .flatMap(({ claimantId, proposerId }) =>
          attendees
            .filter(({ villagerId }) => villagerId !== claimantId && villagerId !== proposerId)
            .map(({ villagerId }) => ({ reviewerId: villagerId, claimantId })),
        ),
    ),
  );
}

function mutualPairsOf(judgements: readonly Judgement[]): MutualPair[] {
  const counts = groupBy(judgements, ({ reviewerId, claimantId }) => JSON.stringify([reviewerId, claimantId]));
  const countOf = (one: string, other: string) => counts.get(JSON.stringify([one, other]))?.length ?? 0;
  return [...counts.values()]
    .map((its) => its[0])
    .filter((one) => one !== undefined)
    .filter(({ reviewerId, claimantId }) => reviewerId < claimantId && countOf(claimantId, reviewerId) > 0)
    .map(({ reviewerId, claimantId }): MutualPair => ({
      ids: [reviewerId, claimantId],
      counts: [countOf(reviewerId, claimantId), countOf(claimantId, reviewerId)],
    }))
    .sort((a, b) => b.counts[0] + b.counts[1] - (a.counts[0] + a.counts[1]));
}

function sittingPairsOf(batches: readonly PointsBatch[]): SittingPair[] {
  const pairs = new Map<string, number>();
  for (const { attendees, claimIds } of batches.flatMap(({ sittings }) => sittings)) {
    const ids = attendees.map(({ villagerId }) => villagerId).sort();
    for (const [place, one] of ids.entries()) {
      for (const other of ids.slice(place + 1)) {
        const pair = JSON.stringify([one, other]);
        pairs.set(pair, (pairs.get(pair) ?? 0) + claimIds.length);
      }
    }
  }
  return [...pairs]
    .map(([pair, count]): SittingPair => ({ ids: JSON.parse(pair) as [string, string], count }))
    .sort((a, b) => b.count - a.count);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
