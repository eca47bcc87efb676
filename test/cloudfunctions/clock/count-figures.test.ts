import { countFigures } from '@cloud/clock/count-figures';
import { runClock } from '@cloud/clock/run-clock';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { MonthFigures } from '@shared/domain/figures/month-figures';
import type { OpenMatters } from '@shared/domain/figures/open-matters';
import { dayMs, minuteMs } from '@shared/kernel/time';
import { counting } from '../../helpers/counting-store';
import { answer, raise } from '../../helpers/short-road';
import { World } from '../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const count = () => runClock(world.ports, [countFigures]);
const march = () => world.stored<MonthFigures>('monthFigures', 'v1.figures.2026-03');
const open = async () => (await world.stored<OpenMatters>('openMatters', 'v1.openMatters'))?.matters ?? [];
const rate = (proposalId: string, rating: number) =>
  world.done('vg001', 'follow-up.rate', { proposalId, rating, words: '很好' });

describe('counting the figures', () => {
  it('counts what was raised, once it is settled', async () => {
    const id = await raise(world);
    await count();
    expect(await march()).toBeUndefined();
    world.advance(minuteMs);
    await count();
    const nothing = { passages: [], closings: [], ratings: [], supportRatings: [] };
    expect((await march())?.matters).toEqual([{ id, raised: 'open', ...nothing }]);
    expect(await open()).toMatchObject([{ id, holderKey: 'role:chair' }]);
  });

  it('counts again what moved since, and what was only rated', async () => {
    const id = await raise(world);
    world.advance(minuteMs);
    await count();
    world.advance(2 * dayMs);
    await answer(world, id);
    await rate(id, 5);
    world.advance(minuteMs);
    await count();
    const [facts] = (await march())?.matters ?? [];
    expect(facts).toMatchObject({ id, raised: 'open', passages: [{ stretch: 'proposal', days: 2 }], ratings: [5] });
    expect(await open()).toHaveLength(1);
  });

  it('counts a rating that comes when nothing moves any more', async () => {
    const id = await raise(world);
    await answer(world, id);
    world.advance(minuteMs);
    await count();
    world.advance(minuteMs);
    await rate(id, 4);
    world.advance(minuteMs);
    await count();
    expect((await march())?.matters[0]?.ratings).toEqual([4]);
  });

  it('reads nothing of the matters when nothing moved', async () => {
    for (let number = 0; number < 25; number += 1) await raise(world, `vg00${(number % 5) + 1}`);
    world.advance(minuteMs);
    await count();
    expect(await open()).toHaveLength(25);
    const { ports, counts } = counting(world.ports);
    await runClock(ports, [countFigures]);
    expect(counts).toEqual({ reads: 4, writes: 0, commits: 0 });
  });

  it('comes to the same wherever it is broken off', async () => {
    for (let number = 0; number < 4; number += 1) await answer(world, await raise(world, `vg00${number + 1}`));
    world.advance(minuteMs);
    for (let commitsMax = 0; commitsMax < 6; commitsMax += 1) {
      await runClock(counting(world.ports, commitsMax).ports, [countFigures]);
    }
    await count();
    expect((await march())?.matters).toHaveLength(4);
    expect(await open()).toHaveLength(4);
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: null });
  });
});

describe('the verifier', () => {
  async function counted(): Promise<string> {
    const id = await raise(world);
    await answer(world, id);
    world.advance(minuteMs);
    await raise(world, 'vg002');
    world.advance(minuteMs);
    await count();
    return id;
  }
  const broken = async () => (await verifyStore(world.ports.store)).broken?.problem;
  const put = (collection: 'monthFigures' | 'openMatters', document: { id: string; kind: string }) =>
    world.ports.store.transact((transaction) => transaction.put(collection, document));

  it('finds a matter that is counted otherwise than it went', async () => {
    await counted();
    const kept = await march();
    if (!kept) throw new Error('nothing was counted');
    const [first, ...others] = kept.matters;
    expect(await broken()).toBeUndefined();
    await put('monthFigures', { ...kept, matters: [{ ...first, raised: 'visited' }, ...others] } as MonthFigures);
    expect(await broken()).toContain('what its steps do not');
    await put('monthFigures', { ...kept, matters: others } as MonthFigures);
    expect(await broken()).toContain('miss a matter');
    await put('monthFigures', { ...kept, matters: [...kept.matters, first] } as MonthFigures);
    expect(await broken()).toContain('twice');
    await put('monthFigures', { ...kept, matters: [...kept.matters, { ...first, id: 'nothing' }] } as MonthFigures);
    expect(await broken()).toContain('count no matter');
  });

  it('finds a matter that is open and not in the list of what is', async () => {
    await counted();
    await put('openMatters', {
      id: 'v1.openMatters',
      kind: 'openMatters',
      villageId: 'v1',
      matters: [],
      requests: [],
    } as OpenMatters);
    expect(await broken()).toContain('this list of what is open');
  });
});
