import { fairnessOf, fairnessRowsMax } from '@shared/domain/points/fairness';
import type { BatchRow, PointsBatch } from '@shared/domain/points/points-batch';
import { aBatch, aClaim } from '../../../helpers/a-batch';

let count = 0;
const aRow = (parts: Partial<BatchRow> = {}): BatchRow => {
  const claimId = parts.claimId ?? `c${++count}`;
  const base = aBatch({}, [aClaim({ id: claimId })]).rows[0] as BatchRow;
  return { ...base, status: 'posted', ...parts };
};
const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
const aSitting = (attendeeIds: string[], rows: BatchRow[]) => ({
  heldOn: '2026-04-01',
  attendees: attendeeIds.map(person),
  recordedBy: person('cs001'),
  atMs: 1,
  claimIds: rows.map(({ claimId }) => claimId),
});
const batchOf = (rows: BatchRow[], sittings: PointsBatch['sittings'] = []) => ({ ...aBatch(), rows, sittings });
const all = { insiderIds: ['r1', 'cs001'], groupIds: ['g1', 'g2'] };

describe('how points are handed out', () => {
  it('counts what was given and stands; corrected points are counted apart', () => {
    const rows = [
      aRow({ points: 5 }),
      aRow({ points: 3, direction: 'deduct' }),
      aRow({ points: 9, isCorrected: true }),
      aRow({ status: 'refused' }),
    ];
    expect(fairnessOf([batchOf(rows)], all)).toMatchObject({ awardCount: 1, awardPoints: 5, correctedCount: 1 });
  });

  it('shows who proposes for the same person again, out of all that they propose', () => {
    const proposed = { proposerId: 'cs001', points: 5 };
    const rows = [
      aRow({ ...proposed, claimantId: 'a' }),
      aRow({ ...proposed, claimantId: 'a' }),
      aRow({ ...proposed, claimantId: 'b' }),
      aRow({ claimantId: 'a' }),
    ];
    expect(fairnessOf([batchOf(rows)], all).proposedPairs).toEqual([
      { proposerId: 'cs001', claimantId: 'a', count: 2, points: 10, proposedPoints: 15 },
    ]);
  });

  it('shows two who judged each other’s points, and not one who judged the other alone', () => {
    const [ofR1, ofR2, ofR3] = ['r1', 'r2', 'r3'].map((claimantId) => aRow({ claimantId }));
    if (!ofR1 || !ofR2 || !ofR3) throw new Error('three rows');
    const first = batchOf([ofR1, ofR3], [aSitting(['r2', 'r4', 'r5'], [ofR1, ofR3])]);
    const second = batchOf([ofR2], [aSitting(['r1', 'r4', 'r5'], [ofR2])]);
    expect(fairnessOf([first], all).mutualPairs).toEqual([]);
    expect(fairnessOf([first, second], all).mutualPairs).toEqual([{ ids: ['r1', 'r2'], counts: [1, 1] }]);
  });

  it('does not count who sat there while their own was judged', () => {
    const own = aRow({ claimantId: 'r1' });
    expect(fairnessOf([batchOf([own], [aSitting(['r1', 'r2', 'r3'], [own])])], all).mutualPairs).toEqual([]);
  });

  it('shows who always sits with whom', () => {
    const [one, two] = [aRow(), aRow()];
    const sittings = [aSitting(['r1', 'r2', 'r3'], [one]), aSitting(['r2', 'r1', 'r4'], [two])];
    const { sittingPairs, judgedCount } = fairnessOf([batchOf([one, two], sittings)], all);
    expect(sittingPairs[0]).toEqual({ ids: ['r1', 'r2'], count: 2 });
    expect(sittingPairs).toHaveLength(5);
    expect(judgedCount).toBe(2);
  });

  it('shows what those who hand out points got themselves', () => {
    const rows = [aRow({ claimantId: 'r1', points: 4 }), aRow({ claimantId: 'a', points: 6 })];
    expect(fairnessOf([batchOf(rows)], all)).toMatchObject({ insiderPoints: 4, insiders: [{ id: 'r1', points: 4 }] });
  });

  it('shows deeds that nobody photographed, the dearest first, and no more than fit', () => {
    const rows = Array.from({ length: fairnessRowsMax + 2 }, (_, index) => aRow({ points: index + 1, photoCount: 0 }));
    const { unseen, unseenCount, unseenPoints } = fairnessOf([batchOf([...rows, aRow({ photoCount: 1 })])], all);
    expect(unseen).toHaveLength(fairnessRowsMax);
    expect(unseen[0]?.points).toBe(fairnessRowsMax + 2);
    expect(unseenCount).toBe(fairnessRowsMax + 2);
    expect(unseenPoints).toBe(((fairnessRowsMax + 2) * (fairnessRowsMax + 3)) / 2);
  });

  it('shows a group that got nothing, first', () => {
    expect(fairnessOf([batchOf([aRow({ groupId: 'g1', points: 5 })])], all).groups).toEqual([
      { groupId: 'g2', points: 0, deedCount: 0 },
      { groupId: 'g1', points: 5, deedCount: 1 },
    ]);
  });

  it('has nothing to show before anything was posted', () => {
    expect(fairnessOf([], all)).toMatchObject({ awardCount: 0, judgedCount: 0, proposedPairs: [], unseen: [] });
  });
});
