import { World } from '../../helpers/world';

/** Binding and reader included: what any page may cost. */
const readsMax = 5;

describe('the pages of proposal, home and member', () => {
  let world: World;
  let proposalId: string;
  beforeAll(async () => {
    world = await World.create();
    ({ proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [] }));
  });
  afterAll(() => world.close());

  it.each([
    ['home.read', () => ({})],
    ['home.story', () => ({})],
    ['member.me', () => ({})],
    ['member.people', () => ({ query: '', purpose: 'any', cursor: null })],
    ['proposal.list', () => ({ tab: 'open', cursor: null })],
    ['proposal.list', () => ({ tab: 'mine', cursor: null })],
    ['proposal.similar', () => ({ text: '路灯' })],
    ['proposal.read', () => ({ proposalId })],
    ['proposal.preparation', () => ({ proposalId })],
    ['message.list', () => ({ cursor: null })],
    ['message.templates', () => ({})],
  ] as const)('%s takes at most five reads', async (action, payload) => {
    const get = jest.spyOn(world.ports.store, 'get');
    const find = jest.spyOn(world.ports.store, 'find');
    expect(await world.send('ch001', { action, payload: payload() })).toMatchObject({ ok: true });
    const reads = get.mock.calls.length + find.mock.calls.length;
    expect(reads).toBeGreaterThan(1);
    expect(reads).toBeLessThanOrEqual(readsMax);
    jest.restoreAllMocks();
  });
});
