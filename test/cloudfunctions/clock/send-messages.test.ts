import { localMessages } from '@cloud/_local/local-messages';
import { expandOutbox } from '@cloud/clock/expand-outbox';
import { nextDueAtMs } from '@cloud/clock/run-clock';
import { sendMessages } from '@cloud/clock/send-messages';
import type { MessageConsents } from '@shared/domain/message/consents';
import { claimLeaseMs, type SendAnswer } from '@shared/domain/message/send-message';
import { dayMs, minuteMs } from '@shared/kernel/time';
import { consent, leaveMessage, messagesIn, RecordingWeChat, withWeChat } from '../../helpers/message-sending';
import { World } from '../../helpers/world';

const ten = ['vg001', 'vg002', 'vg003', 'vg004', 'vg005', 'cm001', 'cm002', 'cm003', 'cm004', 'cm005'];

describe('sending messages by WeChat', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  async function tell(villagerIds: readonly string[], actId = 'a1'): Promise<void> {
    await leaveMessage(world, actId, { kind: 'people', villagerIds });
    await expandOutbox.run(world.ports);
  }
  const left = async (villagerId: string) =>
    (await world.stored<MessageConsents>('messageConsents', villagerId))?.left.task ?? 0;
  const run = (wechat: RecordingWeChat) => sendMessages.run(withWeChat(world, wechat));
  const deliveries = async () => (await messagesIn(world)).map(({ delivery }) => delivery);

  it('hands over what it says, by the platform’s own name of the person, and uses one consent', async () => {
    await consent(world, ['vg001'], 2);
    await tell(['vg001']);
    const wechat = new RecordingWeChat();
    world.advance(700);
    await run(wechat);
    expect(wechat.handed).toEqual([
      { recipientKey: 'v1:vg001', page: '/p?id=a1', card: expect.objectContaining({ template: 'task' }) },
    ]);
    expect(await messagesIn(world)).toMatchObject([
      { delivery: 'sent', sentAtMs: world.now, recipient: { name: '村民一', groupId: 'g1' }, isToSend: false },
    ]);
    expect(await left('vg001')).toBe(1);
  });

  it('sends nothing twice, however often it runs and however many run at once', async () => {
    await consent(world, ten, 5);
    await tell(ten);
    const wechat = new RecordingWeChat();
    await Promise.all([run(wechat), run(wechat), run(wechat)]);
    await run(wechat);
    expect(wechat.handed.map(({ recipientKey }) => recipientKey).sort()).toEqual(ten.map((id) => `v1:${id}`).sort());
    expect(new Set(await deliveries())).toEqual(new Set(['sent']));
  });

  it('uses up consents and lists whoever has none left', async () => {
    await consent(world, ['vg001'], 2);
    for (const actId of ['a1', 'a2', 'a3']) await tell(['vg001'], actId);
    const wechat = new RecordingWeChat();
    await run(wechat);
    expect(wechat.handed).toHaveLength(2);
    const last = (await messagesIn(world)).find(({ delivery }) => delivery !== 'sent');
    expect(last).toMatchObject({ delivery: 'unreached', unreachedReason: 'noConsent', recipient: { name: '村民一' } });
  });

  it('lists whoever is not bound, and reads it no more', async () => {
    await consent(world, ['nobody1'], 1);
    await tell(['nobody1']);
    const wechat = new RecordingWeChat();
    await run(wechat);
    expect(wechat.handed).toEqual([]);
    expect(await messagesIn(world)).toMatchObject([{ delivery: 'unreached', unreachedReason: 'notBound' }]);
    const transact = jest.spyOn(world.ports.store, 'transact');
    await run(wechat);
    expect(transact).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });

  it('sends nothing to whoever wants no messages, until they change their mind', async () => {
    const change = (messages: boolean) =>
      world.done('vg001', 'member.change-consents', {
        villagerId: null,
        isNamePublic: true,
        photosOnBoards: true,
        messages,
        consent: '',
      });
    await consent(world, ['vg001', 'vg002'], 2);
    await change(false);
    await tell(['vg001', 'vg002']);
    const wechat = new RecordingWeChat();
    await run(wechat);
    expect(wechat.handed.map(({ recipientKey }) => recipientKey)).toEqual(['v1:vg002']);
    const unreached = (await messagesIn(world)).filter(({ delivery }) => delivery === 'unreached');
    expect(unreached).toMatchObject([
      { recipientId: 'vg001', unreachedReason: 'refused', recipient: { name: '村民一' } },
    ]);
    expect(await left('vg001')).toBe(2);
    await change(true);
    await tell(['vg001'], 'a2');
    await run(wechat);
    expect(wechat.handed.at(-1)).toMatchObject({ recipientKey: 'v1:vg001', page: '/p?id=a2' });
  });

  it('lists everybody where the village has set up no templates', async () => {
    await consent(world, ['vg001'], 1);
    await tell(['vg001']);
    await sendMessages.run({ ...world.ports, messages: { ...localMessages, templateIds: () => ({}) } });
    expect(await messagesIn(world)).toMatchObject([{ unreachedReason: 'noTemplate' }]);
    expect(await left('vg001')).toBe(1);
  });

  it.each<[SendAnswer, string, number]>([
    [{ kind: 'refused' }, 'refused', 0],
    [{ kind: 'rejected', code: 47003 }, 'rejected', 3],
    [{ kind: 'unanswered' }, 'unanswered', 2],
  ])('lists the person when WeChat answers %p', async (answer, unreachedReason, consentsLeft) => {
    await consent(world, ['vg001'], 3);
    await tell(['vg001']);
    const wechat = new RecordingWeChat(() => answer);
    await run(wechat);
    world.advance(10 * minuteMs);
    await run(wechat);
    expect(wechat.handed).toHaveLength(1);
    expect(await messagesIn(world)).toMatchObject([{ delivery: 'unreached', unreachedReason }]);
    expect(await left('vg001')).toBe(consentsLeft);
  });

  it('tries again what WeChat did not take now, at its own time, and gives it up after a day', async () => {
    await consent(world, ['vg001'], 1);
    await tell(['vg001']);
    const wechat = new RecordingWeChat(() => ({ kind: 'notNow', code: 45009 }));
    await run(wechat);
    expect(await nextDueAtMs(world.ports, world.now)).toBe(world.now + minuteMs);
    await run(wechat);
    expect(wechat.handed).toHaveLength(1);
    world.advance(minuteMs);
    await run(wechat);
    expect(wechat.handed).toHaveLength(2);
    world.advance(dayMs);
    await run(wechat);
    expect(wechat.handed).toHaveLength(2);
    expect(await messagesIn(world)).toMatchObject([{ unreachedReason: 'late' }]);
    expect(await left('vg001')).toBe(1);
  });

  it('lists what a run left behind that died between sending and noting, and sends it never again', async () => {
    await consent(world, ['vg001'], 5);
    await tell(['vg001']);
    const dying = new RecordingWeChat(() => new Promise(() => undefined));
    void run(dying);
    while (dying.handed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const next = new RecordingWeChat();
    await run(next);
    expect(await messagesIn(world)).toMatchObject([{ delivery: 'claimed' }]);
    world.advance(claimLeaseMs);
    await run(next);
    expect(next.handed).toEqual([]);
    expect(await messagesIn(world)).toMatchObject([{ delivery: 'unreached', unreachedReason: 'unanswered' }]);
  });

  it('lets one message that cannot be read stop none of the others', async () => {
    await consent(world, ten, 1);
    await tell(ten);
    const [broken] = await messagesIn(world);
    await world.ports.store.transact((transaction) =>
      transaction.put('messages', { ...broken, card: 'none' } as never),
    );
    const wechat = new RecordingWeChat();
    const errors: object[] = [];
    const log = { info: () => undefined, error: (fields: object) => void errors.push(fields) };
    await sendMessages.run({ ...withWeChat(world, wechat), log });
    expect(wechat.handed).toHaveLength(ten.length - 1);
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toMatch(/vg0|村民|路灯/);
  });

  it('treats a sender that throws as one that did not answer', async () => {
    await consent(world, ['vg001'], 1);
    await tell(['vg001']);
    await run(new RecordingWeChat(() => Promise.reject(new Error('lost'))));
    expect(await messagesIn(world)).toMatchObject([{ unreachedReason: 'unanswered' }]);
  });
});
