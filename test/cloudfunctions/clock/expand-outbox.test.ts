import { expandOutbox } from '@cloud/clock/expand-outbox';
import type { Message } from '@shared/domain/message/message';
import type { OutboxEntry } from '@cloud/_repositories/outbox';
import type { Audience, AwardDraft, MessageDraft } from '@shared/kernel/outcome';
import { hourMs } from '@shared/kernel/time';
import { World } from '../../helpers/world';

const lamp = { body: '村口的路灯坏了半个月', photoIds: [] };

describe('turning outbox entries into messages', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  function told(page = '/p', to: Audience = { kind: 'person', villagerId: 'vg001' }): MessageDraft {
    return { to, code: 'sponsorWanted', data: { title: '路灯', dueAtMs: world.now }, page };
  }

  async function leave(
    id: string,
    messages: readonly MessageDraft[],
    awards: readonly AwardDraft[] = [],
  ): Promise<void> {
    const entry: OutboxEntry = {
      id,
      kind: 'outboxEntry',
      villageId: 'v1',
      isOpen: true,
      atMs: world.now,
      messages,
      awards,
      messagesDone: messages.length === 0,
      awardsDone: awards.length === 0,
    };
    await world.ports.store.transact((transaction) => transaction.put('outbox', entry));
  }

  const messages = () => {
    const orderBy = { field: 'atMs', direction: 'ascending' } as const;
    return world.all<Message>('messages', { where: { villageId: 'v1' }, orderBy, limit: 100 });
  };
  const recipients = async () => (await messages()).map((message) => message.recipientId).sort();
  const entry = (id: string) => world.stored<OutboxEntry>('outbox', id);

  it('writes one sentence to each person, and closes the entry', async () => {
    await leave('a1', [told()]);
    world.advance(500);
    await expandOutbox.run(world.ports);
    expect(await messages()).toEqual([
      {
        id: 'a1.0.vg001',
        kind: 'message',
        villageId: 'v1',
        recipientId: 'vg001',
        code: 'sponsorWanted',
        text: expect.stringContaining('路灯'),
        page: '/p',
        card: { template: 'task', values: { title: '路灯', time: '2026年3月2日 9:00', note: '新提的，请找人收集' } },
        recipient: null,
        atMs: world.now - 500,
        delivery: 'waiting',
        isToSend: true,
        sendAtMs: world.now - 500,
        sendUntilMs: world.now - 500 + 24 * hourMs,
        triesCount: 0,
        sentAtMs: null,
        unreachedReason: null,
        mayDisturb: false,
        isToGather: false,
        gatherAtMs: 0,
        isRead: false,
        readAtMs: null,
        told: null,
      },
    ]);
    expect(await entry('a1')).toMatchObject({ isOpen: false, messagesDone: true });
  });

  it('writes nothing twice, however often it runs', async () => {
    await leave('a1', [told()]);
    await expandOutbox.run(world.ports);
    await leave('a1', [told()]);
    await expandOutbox.run(world.ports);
    expect(await messages()).toHaveLength(1);
  });

  it('goes on where a run broke off, and writes to thirty people in portions', async () => {
    const villagerIds = Array.from({ length: 30 }, (_, index) => `someone${index}`);
    await leave('a1', [told('/p', { kind: 'people', villagerIds })]);
    let left = 2;
    const { store } = world.ports;
    const breaking = {
      ...world.ports,
      log: { info: () => undefined, error: () => undefined },
      store: {
        get: store.get.bind(store),
        find: store.find.bind(store),
        getAll: store.getAll.bind(store),
        transact: <T>(work: Parameters<typeof store.transact<T>>[0]) =>
          left-- > 0 ? store.transact(work) : Promise.reject(new Error('the process was stopped')),
      },
    };
    await expandOutbox.run(breaking);
    expect(await messages()).toHaveLength(16);
    expect(await entry('a1')).toMatchObject({ isOpen: true });
    await expandOutbox.run(world.ports);
    expect(await messages()).toHaveLength(30);
    expect(await entry('a1')).toMatchObject({ isOpen: false });
  });

  it('leaves an entry open until its awards are posted too', async () => {
    await leave('a1', [told()], [{ trigger: 'visitMade', villagerId: 'vg001', sourceId: 's1' }]);
    await expandOutbox.run(world.ports);
    expect(await entry('a1')).toMatchObject({ isOpen: true, messagesDone: true, awardsDone: false });
  });

  it('lets an entry that cannot be told stop none of the others', async () => {
    await leave('a1', [{ ...told(), code: 'nobodyKnowsThis' }]);
    await leave('a2', [told()]);
    await expandOutbox.run(world.ports);
    expect((await messages()).map((message) => message.id)).toEqual(['a2.0.vg001']);
    expect(await entry('a1')).toMatchObject({ isOpen: true });
  });

  it.each<[string, Audience, string[]]>([
    ['one person', { kind: 'person', villagerId: 'vg002' }, ['vg002']],
    ['several, each once', { kind: 'people', villagerIds: ['vg002', 'vg003', 'vg002'] }, ['vg002', 'vg003']],
    ['the holders of an office', { kind: 'role', role: 'branchReviewer' }, ['rv001', 'rv002']],
    [
      'the council',
      { kind: 'role', role: 'councilMember' },
      ['ch001', 'ck001', 'cm001', 'cm002', 'cm003', 'cm004', 'cm005', 'cm006', 'cm007'],
    ],
  ])('reaches %s', async (_, to, expected) => {
    await leave('a1', [told('/p', to)]);
    await expandOutbox.run(world.ports);
    expect(await recipients()).toEqual(expected);
  });

  it('reaches everybody who lives here, and nobody from an outside unit', async () => {
    await leave('a1', [told('/p', { kind: 'role', role: 'villager' })]);
    await expandOutbox.run(world.ports);
    const reached = await recipients();
    expect(reached).toContain('vg005');
    expect(reached).not.toContain('tw001');
  });

  it('reaches author and supporters of a matter, and tells the one with something to do only that', async () => {
    const { proposalId } = await world.done('ch001', 'proposal.submit', lamp);
    await world.done('vg003', 'proposal.support', { proposalId });
    const page = `/pages/proposal/matter/index?id=${proposalId}`;
    const toFollowers: MessageDraft = {
      to: { kind: 'followers', proposalId },
      code: 'matterChanged',
      data: { title: '路灯', status: 'submitted', verb: 'submit', dueAtMs: 1 },
      page,
    };
    await expandOutbox.run(world.ports);
    await leave('a9', [toFollowers, told(page, { kind: 'role', role: 'chair' })]);
    await expandOutbox.run(world.ports);
    const ofThisAct = (await messages()).filter((message) => message.id.startsWith('a9.'));
    expect(ofThisAct.map(({ recipientId, code }) => [recipientId, code]).sort()).toEqual([
      ['ch001', 'sponsorWanted'],
      ['vg003', 'matterChanged'],
    ]);
  });
});
