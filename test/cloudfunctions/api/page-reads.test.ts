import { World } from '../../helpers/world';

/** Binding and reader included: what any page may cost. */
const readsMax = 5;

describe('the pages of proposal, home, member, service desk, figures and neighbourhood', () => {
  let world: World;
  let proposalId: string;
  let requestId: string;
  beforeAll(async () => {
    world = await World.create();
    ({ proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [] }));
    const asked = { body: '水管漏水', photoIds: [], isShared: true };
    ({ requestId } = await world.done('vg001', 'service.ask', asked));
  });
  afterAll(() => world.close());

  it.each([
    ['home.read', () => ({})],
    ['home.story', () => ({})],
    ['member.me', () => ({})],
    ['member.people', () => ({ query: '', purpose: 'any', cursor: null })],
    ['member.names', () => ({ cursor: null })],
    ['proposal.list', () => ({ tab: 'open', cursor: null })],
    ['proposal.list', () => ({ tab: 'mine', cursor: null })],
    ['proposal.similar', () => ({ text: '路灯' })],
    ['proposal.read', () => ({ proposalId })],
    ['proposal.preparation', () => ({ proposalId })],
    ['message.list', () => ({ cursor: null })],
    ['message.templates', () => ({})],
    ['service.waiting', () => ({})],
    ['service.read', () => ({ requestId })],
    ['service.people', () => ({ requestId })],
    ['service.grids', () => ({})],
    ...(['mine', 'desk', 'inHand', 'shared'] as const).map((tab) => {
      return ['service.list', () => ({ tab, cursor: null })] as const;
    }),
    ['village.figures', () => ({ period: '2026' })],
    ['village.figure-list', () => ({ period: '2026', list: 'requestNotClosed', of: '', cursor: null })],
    ['village.figure-list', () => ({ period: '2026', list: 'notClosed', of: '', cursor: null })],
    ['follow-up.candidates', () => ({ proposalId })],
    ['neighbourhood.supply-list', () => ({ which: 'open', cursor: null })],
    ['neighbourhood.supply-list', () => ({ which: 'quarter', cursor: null })],
    ['neighbourhood.supply-form', () => ({})],
    ['neighbourhood.ceremony-form', () => ({})],
    ['neighbourhood.ceremonies', () => ({ whose: 'mine', cursor: null })],
    ['neighbourhood.care-list', () => ({ whose: 'mine', cursor: null })],
    ['neighbourhood.visits-to-me', () => ({ cursor: null })],
    ['neighbourhood.errands', () => ({ whose: 'mine', cursor: null })],
    ['neighbourhood.duty', () => ({})],
    ['neighbourhood.services', () => ({})],
  ] as const)('%s takes at most five reads', async (action, payload) => {
    const get = jest.spyOn(world.ports.store, 'get');
    const find = jest.spyOn(world.ports.store, 'find');
    const getAll = jest.spyOn(world.ports.store, 'getAll');
    expect(await world.send('ch001', { action, payload: payload() })).toMatchObject({ ok: true });
    const reads = [get, find, getAll].reduce((sum, { mock }) => sum + mock.calls.length, 0);
    expect(reads).toBeGreaterThan(1);
    expect(reads).toBeLessThanOrEqual(readsMax);
    jest.restoreAllMocks();
  });
});
