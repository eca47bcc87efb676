import { World } from '../../../helpers/world';
import type { Proposal } from '@shared/domain/proposal/proposal';

describe('supporting a matter', () => {
  let world: World;
  let proposalId: string;
  beforeEach(async () => {
    world = await World.create();
    ({ proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [] }));
  });
  afterEach(() => world.close());
  const supporters = async () => (await world.stored<Proposal>('proposals', proposalId))!.supporterIds;

  it('counts each villager once and may be withdrawn', async () => {
    expect(await world.done('vg002', 'proposal.support', { proposalId })).toEqual({ supportCount: 1 });
    expect(await world.done('vg003', 'proposal.support', { proposalId })).toEqual({ supportCount: 2 });
    expect(await world.refusal('vg002', 'proposal.support', { proposalId })).toEqual({ code: 'SupportAlreadyGiven' });
    expect(await world.done('vg002', 'proposal.withdraw-support', { proposalId })).toEqual({ supportCount: 1 });
    expect(await world.refusal('vg002', 'proposal.withdraw-support', { proposalId })).toEqual({
      code: 'SupportNotGiven',
    });
    expect(await supporters()).toEqual(['vg003']);
  });

  it('loses nobody when many support at once', async () => {
    const people = ['vg002', 'vg003', 'vg004', 'vg005', 'cm001', 'cm002', 'cm003', 'cm004'];
    await Promise.all(people.map((who) => world.done(who, 'proposal.support', { proposalId })));
    expect(new Set(await supporters())).toEqual(new Set(people));
    expect(await world.eventsOf(proposalId)).toHaveLength(1 + people.length);
  });

  it.each([
    ['one’s own matter', 'vg001', 'SupportOwnMatter'],
    ['by somebody from outside', 'tw001', 'SupportOnlyVillagers'],
  ])('refuses %s', async (_, who, code) => {
    expect(await world.refusal(who, 'proposal.support', { proposalId })).toEqual({ code });
  });
});
