import { verifyStore } from '@cloud/_local/verify/verify-store';
import { runClock } from '@cloud/clock/run-clock';
import type { Message } from '@shared/domain/message/message';
import { leaveMessage, messagesIn } from '../../helpers/message-sending';
import { World } from '../../helpers/world';

describe('verifying messages', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
    await leaveMessage(world, 'ck001.r1', { kind: 'people', villagerIds: ['vg001', 'vg002'] });
    await runClock(world.ports);
  });
  afterEach(() => world.close());

  const broken = async () => (await verifyStore(world.ports.store)).broken;
  async function change(part: Partial<Message>): Promise<void> {
    const [message] = await messagesIn(world);
    await world.ports.store.transact((transaction) => transaction.put('messages', { ...message, ...part } as Message));
  }

  it('finds nothing against what the clock left', async () => {
    expect(await broken()).toBeNull();
  });

  it.each<[string, Partial<Message>]>([
    ['waits, and the clock would pass it by', { delivery: 'waiting' }],
    ['is on no list, and the clock would come for nothing', { isToSend: true }],
    ['was told by nobody', { delivery: 'told' }],
    ['was sent at no time', { delivery: 'sent' }],
    ['counts as read and was not', { delivery: 'read' }],
    ['has nothing to show', { delivery: 'waiting', isToSend: true, card: null }],
    ['has no such state', { delivery: 'lost' as 'sent' }],
  ])('finds a message that %s', async (_, part) => {
    await change(part);
    expect(await broken()).toMatchObject({ collection: 'messages', id: expect.stringContaining('ck001.r1.0.') });
  });

  it('finds an act of which somebody was not told', async () => {
    await world.ports.store.transact(async (transaction) => {
      const entry = await transaction.get('outbox', 'ck001.r1');
      const messages = [
        { ...(entry as unknown as { messages: object[] }).messages[0], to: { kind: 'person', villagerId: 'vg003' } },
      ];
      await transaction.put('outbox', { ...entry, messages } as never);
    });
    expect(await broken()).toMatchObject({ collection: 'outbox', id: 'ck001.r1' });
  });

  it('finds consents that cannot be counted', async () => {
    const consents = { id: 'vg001', kind: 'messageConsents', villageId: 'v1', left: { matter: -1 } };
    await world.ports.store.transact((transaction) => transaction.put('messageConsents', consents));
    expect(await broken()).toMatchObject({ collection: 'messageConsents', id: 'vg001' });
  });
});
