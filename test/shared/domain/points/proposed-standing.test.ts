import type { ClaimStatus } from '@shared/domain/points/claim';
import type { BatchStatus } from '@shared/domain/points/points-batch';
import { standingToProposer } from '@shared/domain/points/proposed-standing';

const standing = (status: ClaimStatus, isOnNotice: boolean, batch: BatchStatus) => {
  const noticeFromOn = batch === 'collecting' || batch === 'inReview' ? null : '2026-03-20';
  return standingToProposer({ status, isOnNotice }, { status: batch, noticeFromOn });
};

describe('what the proposer of a claim for somebody else may know', () => {
  it.each<BatchStatus>(['collecting', 'inReview'])(
    'is nothing while its month is %s, whatever became of it',
    (batch) => {
      const all = (['waiting', 'approved', 'refused', 'withdrawn'] as const).map((status) =>
        standing(status, status === 'approved', batch),
      );
      expect(new Set(all)).toEqual(new Set(['collected']));
    },
  );

  it.each<BatchStatus>(['noticed', 'posting', 'posted'])(
    'is the same of refused and declined once it is %s',
    (batch) => {
      expect(standing('refused', false, batch)).toBe('notListed');
      expect(standing('withdrawn', false, batch)).toBe('notListed');
      // Declined after the group had approved it: it is on no notice.
      expect(standing('withdrawn', true, batch)).toBe('notListed');
    },
  );

  it.each<[ClaimStatus, string]>([
    ['approved', 'noticed'],
    ['objected', 'noticed'],
    ['posted', 'posted'],
    ['capped', 'capped'],
  ])('is what the notice says of one that is %s', (status, expected) => {
    expect(standing(status, true, 'noticed')).toBe(expected);
  });

  it('is nothing of a month that was closed without a notice but that it is over', () => {
    const closed = { status: 'posted' as const, noticeFromOn: null };
    expect(standingToProposer({ status: 'withdrawn', isOnNotice: false }, closed)).toBe('notListed');
  });
});
