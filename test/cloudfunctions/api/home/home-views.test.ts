import { World } from '../../../helpers/world';
import { dayMs } from '@shared/kernel/time';

describe('home', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());
  const tasks = async (who: string) => (await world.done(who, 'home.read', {})).tasks;

  it('is empty where nothing is to be done', async () => {
    expect(await world.done('vg001', 'home.read', {})).toEqual({ villagerId: 'vg001', name: '村民一', tasks: [] });
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

  it('counts the matters of a desk', async () => {
    for (const body of ['路灯坏了', '水渠堵了', '垃圾太多'])
      await world.done('vg001', 'proposal.submit', { body, photoIds: [] });
    expect(await tasks('cm001')).toMatchObject([{ kind: 'matters', verb: 'sponsor', count: 3 }]);
    expect(await tasks('vg001')).toHaveLength(3);
  });
});
