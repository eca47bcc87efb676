import { countFigures } from '@cloud/clock/count-figures';
import type { MonthFigures } from '@shared/domain/figures/month-figures';
import { minuteMs } from '@shared/kernel/time';
import { type OpenCounty, openCounty } from '../../bench/open-county';

let county: OpenCounty;
beforeAll(async () => {
  county = await openCounty(5_000);
});
afterAll(() => county.world.close());

describe('a run of the clock over 5,000 open matters', () => {
  it('reads the fifty that are due, and not one that cannot be', async () => {
    const watched = await county.runWatched();
    expect(county.dueIds).toHaveLength(50);
    expect(watched.idsOf('proposals')).toEqual(county.dueIds);
    // Each is looked at twice (its step, and that there is none after it), its followers once, and written with its event.
    expect(watched.reads).toBeLessThan(30 * county.dueIds.length);
    expect(watched.writes).toBeLessThan(15 * county.dueIds.length);
  });

  it('reads no matter when none is due', async () => {
    const watched = await county.runWatched();
    expect(watched.idsOf('proposals')).toEqual([]);
    expect(watched.idsOf('villages')).toEqual([]);
    expect(watched.reads).toBeLessThan(30);
    expect(watched.writes).toBe(0);
  });

  it('counts those that moved, and reads no other', async () => {
    const moved = await county.move(60);
    county.world.advance(minuteMs);
    const watched = await county.runWatched();
    expect(watched.idsOf('proposals')).toEqual(moved);
    expect(watched.writes).toBeLessThan(4 * moved.length);
    const month = await county.world.stored<MonthFigures>('monthFigures', 'v1.figures.2026-01');
    expect(month?.matters).toHaveLength(1);
  });

  it('would be caught reading what cannot be due', async () => {
    const before = countFigures.run;
    countFigures.run = async ({ store }) => {
      await store.find('proposals', {
        where: { isOpen: true },
        orderBy: { field: 'ladderAtMs', direction: 'ascending' },
        limit: 100,
      });
    };
    try {
      expect((await county.runWatched()).idsOf('proposals')).toHaveLength(100);
    } finally {
      countFigures.run = before;
    }
  });
});
