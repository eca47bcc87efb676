import type { MessageConsents } from '@shared/domain/message/consents';
import { messagesAtOnceMax } from '@shared/domain/message/read-draft';
import type { Message } from '@shared/domain/message/message';
import { runClock } from '@cloud/clock/run-clock';
import { aNeighbourVillage } from '../../../helpers/lives/neighbours';
import { consent, leaveMessage } from '../../../helpers/message-sending';
import { World } from '../../../helpers/world';

describe('messages to people', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  async function tell(count: number, ...villagerIds: string[]): Promise<void> {
    for (let act = 0; act < count; act += 1) {
      world.advance(1_000);
      await leaveMessage(world, `a${act}`, { kind: 'people', villagerIds });
    }
    await runClock(world.ports);
  }
  const list = (who: string) => world.done(who, 'message.list', { cursor: null });
  const toTell = (tab: 'unreached' | 'told' = 'unreached') =>
    world.done('ck001', 'message.to-tell', { tab, cursor: null });
  const idsToTell = async () => (await toTell()).rows.map(({ messageId }) => messageId);

  it('are on the list of each person with their pages, newest first, however they arrived', async () => {
    await consent(world, ['vg001'], 1);
    await tell(2, 'vg001', 'vg002');
    expect((await list('vg001')).rows).toMatchObject([
      { text: expect.stringContaining('路灯a1'), page: '/p?id=a1', isRead: false },
      { text: expect.stringContaining('路灯a0'), page: '/p?id=a0', isRead: false },
    ]);
    expect((await list('vg002')).rows).toHaveLength(2);
    expect((await list('vg003')).rows).toEqual([]);
  });

  it('are counted on the page of who I am, as far as anybody counts, and for the clerk whom to tell', async () => {
    await tell(22, 'vg001');
    await world.done('vg001', 'message.read', { messageIds: ['a0.0.vg001', 'a1.0.vg001', 'a2.0.vg001'] });
    expect(await world.done('vg001', 'member.me', {})).toMatchObject({ unreadCount: 19, toTellCount: null });
    expect(await world.done('ck001', 'member.me', {})).toMatchObject({ unreadCount: 0, toTellCount: 19 });
    await tell(25, 'vg002');
    expect((await world.done('vg002', 'member.me', {})).unreadCount).toBe(21);
  });

  it('come in pages of twenty', async () => {
    await tell(21, 'vg001');
    const first = await list('vg001');
    expect(first.rows).toHaveLength(20);
    const second = await world.done('vg001', 'message.list', { cursor: first.next });
    expect(second).toMatchObject({ rows: [{ page: '/p?id=a0' }], next: null });
  });

  it('are read by the person alone, once', async () => {
    await tell(1, 'vg001');
    const [row] = (await list('vg001')).rows;
    const messageIds = [row?.messageId ?? ''];
    expect(await world.refusal('vg002', 'message.read', { messageIds })).toEqual({ code: 'MessageNotFound' });
    expect(await world.refusal('vg001', 'message.read', { messageIds: ['nowhere'] })).toEqual({
      code: 'MessageNotFound',
    });
    expect(await world.done('vg001', 'message.read', { messageIds: [...messageIds, ...messageIds] })).toEqual({
      readCount: 1,
    });
    expect(await world.done('vg001', 'message.read', { messageIds })).toEqual({ readCount: 0 });
    expect((await list('vg001')).rows).toMatchObject([{ isRead: true }]);
  });

  it('go with eighteen into one request and not with one more', async () => {
    await tell(messagesAtOnceMax + 1, 'vg001');
    const ids = (await list('vg001')).rows.map(({ messageId }) => messageId);
    expect(await world.refusal('vg001', 'message.read', { messageIds: ids })).toMatchObject({ code: 'InputInvalid' });
    const messageIds = ids.slice(0, messagesAtOnceMax);
    expect(await world.done('vg001', 'message.read', { messageIds })).toEqual({ readCount: messagesAtOnceMax });
  });

  describe('for the clerk', () => {
    it('list whom WeChat did not reach: who, which sentence, which page, and why', async () => {
      await consent(world, ['vg001'], 1);
      await tell(1, 'vg001', 'vg002', 'nobody');
      expect((await toTell()).rows).toEqual([
        expect.objectContaining({ recipientName: '', reason: 'notBound' }),
        {
          messageId: 'a0.0.vg002',
          recipientName: '村民二',
          groupName: '一组',
          text: expect.stringContaining('路灯a0'),
          page: '/p?id=a0',
          atMs: world.now,
          reason: 'noConsent',
          told: null,
        },
      ]);
    });

    it('come oldest first, in pages of twenty', async () => {
      await tell(21, 'vg001');
      const first = await toTell();
      expect(first.rows.map(({ page }) => page).slice(0, 2)).toEqual(['/p?id=a0', '/p?id=a1']);
      const second = await world.done('ck001', 'message.to-tell', { tab: 'unreached', cursor: first.next });
      expect(second).toMatchObject({ rows: [{ page: '/p?id=a20' }], next: null });
    });

    it('are marked as told with the clerk’s name and the way, and can be put back', async () => {
      await tell(1, 'vg001', 'vg002');
      const messageIds = await idsToTell();
      expect(await world.done('ck001', 'message.tell', { messageIds, way: 'loudspeaker' })).toEqual({ toldCount: 2 });
      expect((await toTell()).rows).toEqual([]);
      expect((await toTell('told')).rows).toMatchObject([
        { told: { byName: '记录员一', way: 'loudspeaker', atMs: world.now } },
        { told: { byName: '记录员一' } },
      ]);
      expect(await world.refusal('ck001', 'message.tell', { messageIds, way: 'paper' })).toEqual({
        code: 'MessageAlreadySettled',
      });
      expect(await world.done('ck001', 'message.put-back', { messageIds })).toEqual({ putBackCount: 2 });
      expect(await world.refusal('ck001', 'message.put-back', { messageIds })).toEqual({ code: 'MessageNotTold' });
      expect(await idsToTell()).toEqual(messageIds);
    });

    it('lose whoever reads by themselves', async () => {
      await tell(1, 'vg001', 'vg002');
      await world.done('vg001', 'message.read', { messageIds: ['a0.0.vg001'] });
      expect(await idsToTell()).toEqual(['a0.0.vg002']);
    });

    it.each(['ch001', 'vg001', 'tw001'])('are not for %s', async (who) => {
      await tell(1, 'vg001');
      const messageIds = ['a0.0.vg001'];
      expect(await world.refusal(who, 'message.to-tell', { tab: 'told', cursor: null })).toMatchObject({
        code: 'RoleRequired',
      });
      expect(await world.refusal(who, 'message.tell', { messageIds, way: 'phone' })).toMatchObject({
        code: 'RoleRequired',
      });
      expect(await world.refusal(who, 'message.put-back', { messageIds })).toMatchObject({ code: 'RoleRequired' });
    });

    it('stay within the village', async () => {
      await tell(1, 'vg001');
      await world.found(aNeighbourVillage('v2'));
      const tellThem = { messageIds: ['a0.0.vg001'], way: 'phone' as const };
      expect(await world.refusal('v2:v2ck001', 'message.tell', tellThem)).toEqual({ code: 'MessageNotFound' });
      expect((await world.done('v2:v2ck001', 'message.to-tell', { tab: 'unreached', cursor: null })).rows).toEqual([]);
    });
  });
});

describe('consents', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());
  const left = async (who: string) => (await world.stored<MessageConsents>('messageConsents', who))?.left;

  it('are counted by kind, once for each request however often it comes', async () => {
    const payload = { templates: ['matter', 'task'] as ('matter' | 'task')[] };
    expect(await world.call('vg001', 'message.note-consents', payload, 'same')).toMatchObject({ ok: true });
    expect(await world.call('vg001', 'message.note-consents', payload, 'same')).toMatchObject({
      ok: true,
      data: { left: { matter: 1, task: 1, meeting: 0, points: 0 } },
    });
    await world.done('vg001', 'message.note-consents', { templates: ['matter'] });
    expect(await left('vg001')).toEqual({ matter: 2, task: 1, meeting: 0, points: 0 });
    expect(await left('vg002')).toBeUndefined();
  });

  it('come three at a time at most, and at least one', async () => {
    const all = ['matter', 'meeting', 'task', 'points'] as const;
    for (const templates of [[], all]) {
      const refusal = await world.refusal('vg001', 'message.note-consents', { templates: [...templates] });
      expect(refusal).toMatchObject({ code: 'InputInvalid' });
    }
    expect(await world.done('vg001', 'message.note-consents', { templates: all.slice(0, 3) })).toBeDefined();
  });

  it('lose nothing when given twice at once', async () => {
    await Promise.all(
      Array.from({ length: 5 }, () => world.done('vg001', 'message.note-consents', { templates: ['matter'] })),
    );
    expect((await left('vg001'))?.matter).toBe(5);
  });

  it('let WeChat deliver the next message, and the phone knows by which ids to ask', async () => {
    await world.done('vg001', 'message.note-consents', { templates: ['matter'] });
    const { proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [] });
    await runClock(world.ports);
    const orderBy = { field: 'atMs', direction: 'ascending' } as const;
    const mine = await world.all<Message>('messages', {
      where: { villageId: 'v1', recipientId: 'vg001' },
      orderBy,
      limit: 5,
    });
    expect(mine).toMatchObject([{ delivery: 'sent', page: expect.stringContaining(proposalId) }]);
    expect(await world.done('vg001', 'message.templates', {})).toMatchObject({ matter: expect.any(String) });
  });
});
