import { noticed } from '../../../helpers/points-month';
import { World } from '../../../helpers/world';
import { dayMs, dayOf } from '@shared/kernel/time';
import { verifyStore } from '@cloud/_local/verify/verify-store';

describe('home', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());
  const tasks = async (who: string) => (await world.done(who, 'home.read', {})).tasks;

  it('is empty where nothing is to be done', async () => {
    expect(await world.done('vg001', 'home.read', {})).toEqual({
      villagerId: 'vg001',
      name: '村民一',
      tasks: [],
      news: [],
      fresh: [],
    });
  });

  it('follows a matter from hand to hand', async () => {
    const { proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [] });
    expect(await tasks('vg001')).toMatchObject([{ kind: 'ownMatter', proposalId, holder: { role: 'chair' } }]);
    expect(await tasks('cm001')).toMatchObject([{ kind: 'matter', verb: 'sponsor', proposalId }]);
    expect(await tasks('rv001')).toEqual([]);
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    expect(await tasks('cm002')).toEqual([]);
    expect(await tasks('cm001')).toMatchObject([{ kind: 'ownMatter', relation: 'sponsor' }]);
    expect(await tasks('rv001')).toMatchObject([{ kind: 'matter', verb: 'admit', isOverdue: false }]);
    world.advance(11 * dayMs);
    expect(await tasks('rv001')).toMatchObject([{ kind: 'matter', verb: 'admit', isOverdue: true }]);
  });

  it('asks for a word on what is to be deducted, until it was said', async () => {
    const text = '垃圾倒在沟边，劝了两回没有清走';
    const dumped = { villagerId: 'vg003', entryId: 'rubbish-dumped', text, photoIds: [], doneOn: '2026-03-01' };
    const { claimId } = await world.done('cs001', 'points.propose', dumped);
    expect(await tasks('vg003')).toMatchObject([{ kind: 'explain', claimId }]);
    expect(await tasks('vg004')).toEqual([]);
    await world.done('vg003', 'points.explain', { claimId, text: '当天晚上就清走了，不该扣' });
    expect(await tasks('vg003')).toEqual([]);
  });

  it('tells the author what others did with their matter, and nobody who does not follow it', async () => {
    const { proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [] });
    const news = async (who: string) => (await world.done(who, 'home.read', {})).news;
    expect(await news('vg001')).toEqual([]);
    world.advance(1_000);
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    expect(await news('vg001')).toEqual([{ proposalId, title: '路灯坏了', status: 'raised', sinceMs: world.now }]);
    expect([await news('cm001'), await news('vg002')]).toEqual([[], []]);
  });

  it('shows what neighbours raised lately, until one supports it or follows it', async () => {
    const fresh = async (who: string) => (await world.done(who, 'home.read', {})).fresh;
    const ids: string[] = [];
    for (const body of ['路灯坏了', '水渠堵了', '垃圾太多', '桥栏松了']) {
      ids.unshift((await world.done('vg001', 'proposal.submit', { body, photoIds: [] })).proposalId);
      world.advance(1_000);
    }
    expect((await fresh('vg002')).map(({ proposalId }) => proposalId)).toEqual(ids.slice(0, 3));
    expect(await fresh('vg001')).toEqual([]);
    await world.done('vg002', 'proposal.support', { proposalId: ids[0] ?? '' });
    expect((await fresh('vg002')).map(({ proposalId }) => proposalId)).toEqual(ids.slice(1));
    expect((await fresh('vg003'))[0]).toEqual({ proposalId: ids[0], title: '桥栏松了', supportCount: 1 });
  });

  it('counts the matters of a desk', async () => {
    for (const body of ['路灯坏了', '水渠堵了', '垃圾太多'])
      await world.done('vg001', 'proposal.submit', { body, photoIds: [] });
    expect(await tasks('cm001')).toMatchObject([{ kind: 'matters', verb: 'sponsor', count: 3 }]);
    expect(await tasks('vg001')).toHaveLength(3);
  });
});

describe('the first minutes of a village', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  it('tells anybody its story, as it is', async () => {
    const before = await world.done('vg001', 'home.story', {});
    expect(before.chapters).toEqual([]);
    const { proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [] });
    await world.done('vg002', 'proposal.support', { proposalId });
    const { chapters } = await world.done('vg003', 'home.story', {});
    expect(chapters).toEqual([
      { chapter: 'waiting', proposalId, title: '路灯坏了', status: 'submitted', sinceMs: world.now, supportCount: 1 },
    ]);
  });

  it('shows the clerk alone how far it is to the first evening', async () => {
    expect(await world.refusal('ch001', 'home.checklist', {})).toEqual({ code: 'RoleRequired', roles: ['clerk'] });
    const { steps } = await world.done('ck001', 'home.checklist', {});
    expect(steps.filter(({ isDone }) => isDone).map(({ step }) => step)).toEqual([
      'roster',
      'council',
      'place',
      'tariff',
    ]);
    const startAtMs = world.now + 4 * dayMs;
    await world.done('ch001', 'agenda.plan-meeting', {
      title: '三月夜话',
      place: '议事厅',
      startAtMs,
      eveningMinutes: 120,
      guests: [],
    });
    const planned = await world.done('ck001', 'home.checklist', {});
    expect(planned.steps).toEqual(steps);
  });
});

describe('what waits beside the months of points', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());
  const kinds = async (who: string) => (await world.done(who, 'home.read', {})).tasks.map(({ kind }) => kind);

  it('is a correction of what was posted: first for its person, then for the other office, then for nobody', async () => {
    const { claimIds } = await noticed(world, 1);
    const claimId = claimIds[0] ?? '';
    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId: 'v1.2026-03' });
    const reason = '签到表上没有这个人的名字';
    await world.done('cs001', 'points.propose-correction', { claimId, reason });
    expect([await kinds('vg003'), await kinds('sv001'), await kinds('cs001')]).toEqual([['explain'], [], []]);
    await world.done('vg003', 'points.explain', { claimId, text: '那天我在下游清，没有签到' });
    expect([await kinds('vg003'), await kinds('sv001'), await kinds('cs001')]).toEqual([[], ['correction'], []]);
    const decision = { claimId, isConfirmed: false, text: '问了一起去的人，他在' };
    await world.done('sv001', 'points.decide-correction', decision);
    expect([await kinds('vg003'), await kinds('sv001')]).toEqual([[], []]);
    expect(await world.stored('pointsBatches', 'v1.2026-03')).toMatchObject({ isOpen: false, isWaiting: false });
  });

  it('is a change of membership, in the month in which it was recorded, also after that was closed', async () => {
    const leave = {
      villagerId: null,
      what: 'leave',
      on: dayOf(world.now),
      householdId: null,
      reason: '搬到县城去住了',
    };
    const { changeId } = await world.done('vg003', 'points.record-member-change', leave as never);
    expect([await kinds('cs001'), await kinds('sv001'), await kinds('vg003')]).toEqual([
      ['memberChanges'],
      ['memberChanges'],
      [],
    ]);
    await world.done('cs001', 'points.open-review', { batchId: 'v1.2026-03' });
    expect(await world.stored('pointsBatches', 'v1.2026-03')).toMatchObject({ status: 'posted', isWaiting: true });
    expect(await kinds('sv001')).toEqual(['memberChanges']);
    await world.done('sv001', 'points.decide-member-change', { changeId, isConfirmed: true, reason: '' });
    expect([await kinds('cs001'), await kinds('sv001')]).toEqual([[], []]);
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
  });
});
