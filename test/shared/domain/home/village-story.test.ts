import { chapters, storyOf } from '@shared/domain/home/village-story';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { aProposal } from '../../../helpers/a-proposal';

const told = (...matters: Parameters<typeof aProposal>[0][]) =>
  storyOf(matters.map((parts) => aProposal(parts))).map(({ chapter, proposalId }) => [chapter, proposalId]);

it('is empty where nothing was ever raised', () => {
  expect(storyOf([])).toEqual([]);
});

it('tells of each way of the road one matter, in the order of the ways', () => {
  expect(
    told({ id: 'new', status: 'submitted' }, { id: 'done', status: 'visited' }, { id: 'voted', status: 'rejected' }),
  ).toEqual([
    ['carriedOut', 'done'],
    ['rejected', 'voted'],
    ['waiting', 'new'],
  ]);
});

it('chooses what most people stood behind, of as many the latest', () => {
  const supported = { id: 'b', status: 'visited', supporterIds: ['vg001', 'vg002'], statusSinceMs: 1 } as const;
  expect(
    told(
      { id: 'a', status: 'visited', supporterIds: ['vg001'], statusSinceMs: 9 },
      { ...supported, supporterIds: [...supported.supporterIds] },
      { id: 'c', status: 'visited', supporterIds: ['vg003', 'vg004'], statusSinceMs: 2 },
    ),
  ).toEqual([['carriedOut', 'c']]);
});

it.each(['draft', 'withdrawn', 'merged', 'returned', 'underReconsideration'] as const)(
  'tells nothing of a matter that is %s',
  (status) => {
    expect(told({ status })).toEqual([]);
  },
);

it('knows every other status, each in one chapter', () => {
  const known = proposalStatuses.flatMap((status) => storyOf([aProposal({ status })]));
  expect(known).toHaveLength(proposalStatuses.length - 5);
  expect(new Set(known.map(({ chapter }) => chapter)).size).toBe(chapters.length);
});

it('names no person', () => {
  expect(JSON.stringify(storyOf([aProposal({ status: 'visited' })]))).not.toContain('村民九');
});
