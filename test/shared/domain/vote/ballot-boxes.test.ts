import { boxCountFor, boxIdsFor, dealBoxes } from '@shared/domain/vote/ballot-boxes';
import { boxIdOf } from '@shared/domain/vote/poll';
import { aPoll } from '../../../helpers/a-poll';

describe('dealing the electorate into boxes', () => {
  it.each([
    [1, 1, 1],
    [8, 1, 1],
    [9, 1, 2],
    [31, 1, 4],
    [40, 1, 5],
    [41, 1, 5],
    [200, 1, 5],
    [200, 2, 4],
    [200, 6, 1],
  ])('gives %i voters on %i roll(s) %i box(es)', (voterCount, rollCount, boxCount) => {
    expect(boxCountFor(voterCount, 8, rollCount)).toBe(boxCount);
  });

  it.each([1, 7, 8, 31, 40, 57])('puts each of %i voters into exactly the box that is computed for them', (count) => {
    const electorateIds = Array.from({ length: count }, (_, index) => `x${index}`);
    const poll = aPoll({ electorateIds, boxIds: boxIdsFor('p1', boxCountFor(count, 8, 1)) });
    const boxes = dealBoxes(poll);
    expect(boxes.flatMap((box) => box.voterIds).sort()).toEqual([...electorateIds].sort());
    for (const box of boxes) for (const voterId of box.voterIds) expect(boxIdOf(poll, voterId)).toBe(box.id);
    const sizes = boxes.map((box) => box.voterIds.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('has no box for somebody outside the electorate, nor by show of hands', () => {
    expect(boxIdOf(aPoll(), 'vg001')).toBeNull();
    expect(boxIdOf(aPoll({ boxIds: [] }), 'cm001')).toBeNull();
  });
});
