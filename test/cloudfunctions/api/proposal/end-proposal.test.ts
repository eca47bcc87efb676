import { verifyStore } from '@cloud/_local/verify/verify-store';
import { raiseMatter } from '../../../helpers/pre-review';
import { World } from '../../../helpers/world';
import type { Proposal } from '@shared/domain/proposal/proposal';

describe('withdrawing, merging and routing', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  const raise = async (who: string, body: string) =>
    (await world.done(who, 'proposal.submit', { body, photoIds: [] })).proposalId;
  const stored = async (id: string) => (await world.stored<Proposal>('proposals', id))!;

  it('withdraws one’s own matter for good', async () => {
    const proposalId = await raise('vg001', '路灯坏了');
    await world.done('vg001', 'proposal.withdraw', { proposalId, reason: '修好了' });
    expect(await stored(proposalId)).toMatchObject({ status: 'withdrawn', isOpen: false, dueAtMs: 0, ladderAtMs: 0 });
    expect(await world.refusal('vg001', 'proposal.withdraw', { proposalId, reason: '' })).toMatchObject({
      code: 'ProposalStatusNotAllowed',
      status: 'withdrawn',
    });
    expect(await world.refusal('vg003', 'proposal.support', { proposalId })).toEqual({ code: 'SupportMatterEnded' });
  });

  it('merges a matter into another and carries its supporters over', async () => {
    const first = await raise('vg001', '路灯坏了');
    const second = await raise('vg003', '村口没有灯');
    await world.done('vg004', 'proposal.support', { proposalId: first });
    await world.done('vg004', 'proposal.support', { proposalId: second });
    const payload = { proposalId: second, targetId: first, reason: '' };
    expect(await world.done('vg003', 'proposal.merge', payload)).toEqual({ supportCount: 2 });
    expect(await stored(first)).toMatchObject({ status: 'submitted', supporterIds: ['vg004', 'vg003'] });
    expect(await stored(second)).toMatchObject({ status: 'merged', mergedInto: first });
    expect((await world.eventsOf(first)).at(-1)).toMatchObject({ type: 'ProposalJoined' });
    expect((await world.eventsOf(second)).at(-1)).toMatchObject({ type: 'ProposalMerged' });
  });

  it('takes a merging back within a day, on the matter’s own page', async () => {
    const first = await raise('vg001', '路灯坏了');
    const second = await raise('vg003', '村口没有灯');
    await world.done('vg004', 'proposal.support', { proposalId: second });
    const before = await stored(second);
    await world.done('vg003', 'proposal.merge', { proposalId: second, targetId: first, reason: '' });
    const { permissions } = await world.done('vg003', 'proposal.read', { proposalId: second });
    expect(permissions.undoMerge).toEqual({ isOpen: true });
    await world.done('vg003', 'proposal.undo-merge', { proposalId: second });
    const { status, holderKey, dueAtMs, supporterIds } = before;
    expect(await stored(second)).toMatchObject({ status, holderKey, dueAtMs, supporterIds, mergedInto: null });
    expect(await stored(first)).toMatchObject({ supporterIds: [], carried: { joined: [] } });
    expect((await world.eventsOf(first)).at(-1)).toMatchObject({ type: 'ProposalParted' });
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: null });
  });

  it('does not find a matter to merge into that is not there', async () => {
    const proposalId = await raise('vg001', '路灯坏了');
    const refusal = await world.refusal('vg001', 'proposal.merge', { proposalId, targetId: 'm404', reason: '' });
    expect(refusal).toEqual({ code: 'MergeTargetNotFound' });
  });

  it('routes a plain request to the service desk, not a relative’s', async () => {
    const proposalId = await raise('vg001', '电线太低了');
    const reason = '这是供电所的事，不用开会';
    await world.done('ck001', 'proposal.route', { proposalId, reason });
    expect(await stored(proposalId)).toMatchObject({
      status: 'routed',
      holderKey: 'body:serviceDesk',
      steps: [{}, { reason }],
    });
    const own = await raise('ck001', '我家门口也低');
    expect(await world.refusal('ck001', 'proposal.route', { proposalId: own, reason })).toEqual({
      code: 'RouteOwnMatter',
    });
    expect(await world.refusal('vg003', 'proposal.route', { proposalId: own, reason })).toMatchObject({
      code: 'ProposalNotYours',
    });
  });
});

describe('splitting', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());
  const parts = { category: '', matterKind: '', staying: '路灯坏了', leaving: '护栏也松了' };
  const stored = async (id: string) => (await world.stored<Proposal>('proposals', id))!;

  it('makes two of one: each page leads to the other, and a neighbour who supported one supports both', async () => {
    const proposalId = await raiseMatter(world, { body: '路灯坏了，护栏也松了' });
    await world.done('vg004', 'proposal.support', { proposalId });
    expect((await world.done('rv001', 'proposal.preparation', { proposalId })).split).toEqual({ isOpen: true });
    const payload = { ...parts, proposalId, category: 'roadsAndLights', matterKind: 'roadsAndLightsUpkeep' };
    const reason = '路灯和护栏由两家来修';
    const { partId } = await world.done('rv001', 'proposal.split', { ...payload, reason });
    const first = await world.done('vg004', 'proposal.read', { proposalId });
    const second = await world.done('vg004', 'proposal.read', { proposalId: partId });
    expect([first.row.title, second.row.title]).toEqual(['路灯坏了', '护栏也松了']);
    expect(first.split).toEqual({
      partOfId: null,
      parts: [{ id: partId, title: '护栏也松了' }],
      saidBefore: '路灯坏了，护栏也松了',
    });
    expect(second.split).toMatchObject({ partOfId: proposalId, parts: [], saidBefore: '路灯坏了，护栏也松了' });
    expect([first.isSupporting, second.isSupporting]).toEqual([true, true]);
    expect(second.steps).toMatchObject([{ verb: 'splitOff', to: 'raised', reason }]);
    expect(await stored(partId)).toMatchObject({ status: 'raised', authorId: 'vg001', sponsorId: 'cm001' });
    const desk = await world.done('rv001', 'pre-review.desk', { tab: null, cursor: null });
    expect(JSON.stringify(desk)).toContain(partId);
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: null });
  });

  it('is taken back within a day on the part’s own page', async () => {
    const proposalId = await raiseMatter(world, { body: '路灯坏了，护栏也松了' });
    const { partId } = await world.done('vg001', 'proposal.split', { ...parts, proposalId, reason: '' });
    const { permissions } = await world.done('vg001', 'proposal.read', { proposalId: partId });
    expect(permissions.undoSplit).toEqual({ isOpen: true });
    expect((await world.done('vg001', 'proposal.read', { proposalId })).permissions).not.toHaveProperty('undoSplit');
    await world.done('vg001', 'proposal.undo-split', { proposalId: partId });
    expect(await stored(proposalId)).toMatchObject({ body: '路灯坏了，护栏也松了', splits: [], status: 'raised' });
    const part = await world.done('vg001', 'proposal.read', { proposalId: partId });
    expect(part).toMatchObject({ mergedInto: proposalId, row: { status: 'merged' } });
    expect(part.permissions).not.toHaveProperty('undoSplit');
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: null });
  });

  it('refuses a kind that the router does not hold, and to undo what was never split', async () => {
    const proposalId = await raiseMatter(world);
    const payload = { ...parts, proposalId, category: 'moon', reason: '' };
    expect(await world.refusal('vg001', 'proposal.split', payload)).toEqual({ code: 'PreparationKindUnknown' });
    expect(await world.refusal('vg001', 'proposal.undo-split', { proposalId })).toEqual({ code: 'SplitNotAPart' });
  });
});

describe('filling in for somebody', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());
  const forSomebody = (onBehalfOfId: string) => ({ body: '我走不动了，想有人送饭', photoIds: [], onBehalfOfId });

  it('records both names and tells the chain for whom', async () => {
    const { proposalId } = await world.done('cm001', 'proposal.submit', forSomebody('vg005'));
    expect(await world.stored('proposals', proposalId)).toMatchObject({
      authorId: 'vg005',
      author: { name: '村民五' },
      helper: { villagerId: 'cm001' },
      steps: [{ by: { villagerId: 'cm001' }, onBehalfOf: { villagerId: 'vg005' } }],
    });
    expect(await world.eventsOf(proposalId)).toMatchObject([{ actorId: 'cm001', onBehalfOf: 'vg005' }]);
  });

  it('is open to a declared relative, whichever side declared it', async () => {
    await world.done('rv001', 'proposal.submit', forSomebody('vg002'));
    await world.done('vg002', 'proposal.submit', forSomebody('rv001'));
  });

  it('refuses a neighbour, and somebody who is not there', async () => {
    expect(await world.refusal('vg003', 'proposal.submit', forSomebody('vg005'))).toEqual({ code: 'HelperNotAllowed' });
    expect(await world.refusal('cm001', 'proposal.submit', forSomebody('vg404'))).toEqual({
      code: 'ProposalAuthorNotFound',
    });
    expect(await world.refusal('cm001', 'proposal.submit', forSomebody('tw001'))).toEqual({ code: 'HelperNotAllowed' });
  });

  it('takes oneself for nobody else', async () => {
    const { proposalId } = await world.done('vg003', 'proposal.submit', forSomebody('vg003'));
    expect(await world.stored('proposals', proposalId)).toMatchObject({ helper: null, authorId: 'vg003' });
  });
});
