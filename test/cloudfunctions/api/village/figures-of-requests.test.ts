import { verifyStore } from '@cloud/_local/verify/verify-store';
import { countFigures } from '@cloud/clock/count-figures';
import { runClock } from '@cloud/clock/run-clock';
import { dayMs, minuteMs } from '@shared/kernel/time';
import { on } from '../../../helpers/carrying-out';
import { putMatter } from '../../../helpers/carrying-out-world';
import { ask, bring } from '../../../helpers/service-life';
import { World } from '../../../helpers/world';

describe('the figures of the service desk', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(async () => {
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
    await world.close();
  });

  const count = async () => {
    world.advance(2 * minuteMs);
    await runClock(world.ports, [countFigures]);
  };
  const figures = async () => (await world.done('vg005', 'village.figures', { period: '2026' })).requests;
  const rows = async (who: string, list: 'requestClosed' | 'requestNotClosed' | 'requestOverdue') => {
    const asked = { period: '2026', list, of: '', cursor: null };
    return (await world.done(who, 'village.figure-list', asked)).rows.map(({ request }) => request);
  };

  it('call closed only what was visited, and show what is none of one’s business without its title', async () => {
    const requestId = await ask(world);
    await bring(world, requestId, 'handled');
    await count();
    expect((await figures()).closed).toEqual({ count: 0, ofCount: 1 });
    expect(await rows('vg005', 'requestNotClosed')).toMatchObject([{ id: requestId, title: null, status: 'handled' }]);
    const said = { manner: 'home', note: '不漏了', isDone: true, rating: 4, ratingWords: '' } as const;
    await world.done('vg003', 'service.record-visit', { requestId, ...said });
    await count();
    expect(await figures()).toMatchObject({
      closed: { count: 1, ofCount: 1 },
      ratings: { counts: [0, 0, 0, 1, 0], count: 1, meanTenths: 40 },
      medianDays: 0,
    });
    for (const who of ['vg001', 'ck001', 'as001']) {
      expect(await rows(who, 'requestClosed')).toMatchObject([{ id: requestId, title: '自来水管漏水', isEnded: true }]);
    }
    expect(await rows('vg005', 'requestClosed')).toMatchObject([{ title: null }]);
  });

  it('put what came up to the town on its coordinator’s home page, with the list behind it, and on nobody else’s', async () => {
    await world.done('vg001', 'proposal.submit', { body: '桥头要装护栏', photoIds: [] });
    await ask(world);
    await count();
    const atTown = async (who: string) => (await world.done(who, 'service.waiting', {})).atTown;
    expect(await atTown('tw001')).toEqual([]);
    world.advance(40 * dayMs);
    expect(await atTown('tw001')).toMatchObject([
      { of: 'matters', count: 1 },
      { of: 'requests', count: 1 },
    ]);
    expect(await atTown('vg005')).toEqual([]);
    expect(await atTown('ch001')).toEqual([]);
    const asked = { period: '2026', list: 'atTown', of: '', cursor: null } as const;
    const { rows: list } = await world.done('tw001', 'village.figure-list', asked);
    expect(list).toMatchObject([{ matter: { title: '桥头要装护栏' }, isLate: true }]);
  });

  it('count what is overdue by the clock, whoever has it', async () => {
    const requestId = await ask(world, { isShared: true });
    await count();
    expect((await figures()).overdue).toEqual({ count: 0, ofCount: 1 });
    world.advance(4 * dayMs);
    expect((await figures()).overdue).toEqual({ count: 1, ofCount: 1 });
    expect(await rows('vg005', 'requestOverdue')).toMatchObject([{ id: requestId, title: '自来水管漏水' }]);
  });
});

describe('who waits for whom', () => {
  it('names a unit, also where the matter that it had for longest was handed on since', async () => {
    const world = await World.create();
    const unit = { unitId: 'power', name: '供电所' };
    const held = { unit, assignee: null, holder: { kind: 'unit', unit }, holderKey: 'unit:power' } as const;
    await putMatter(world, 'inProgress', { ...held, movedAtMs: world.now });
    world.advance(2 * minuteMs);
    await runClock(world.ports, [countFigures]);
    await world.done('ch001', 'follow-up.reassign', {
      proposalId: 'm1',
      personId: 'as001',
      dueOn: on(9),
      reason: '供电所人手不够',
    });
    const { waiting } = await world.done('vg005', 'village.figures', { period: '2026' });
    expect(waiting).toMatchObject([{ holderKey: 'unit:power', holder: { unit: { name: '供电所' } } }]);
    await world.close();
  });
});
