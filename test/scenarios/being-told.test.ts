import { runClock } from '@cloud/clock/run-clock';
import type { Message } from '@shared/domain/message/message';
import { dayOf, hourMs, minuteMs, startOfDayMs } from '@shared/kernel/time';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { consent, RecordingWeChat, withWeChat } from '../helpers/message-sending';

/** Author vg001, supporters vg003 and vg004, sponsor cm001; vg005 follows without supporting. */
describe('being told of a matter', () => {
  let life: Life;
  let proposalId: string;
  const wechat = new RecordingWeChat();
  beforeAll(async () => {
    life = await Life.begin();
    proposalId = (await life.act('vg001', 'proposal.submit', { body: '路灯坏了半个月', photoIds: [] })).reply
      .proposalId;
    await consent(life.world, ['vg001', 'vg003', 'vg004', 'vg005', 'cm001'], 20);
    for (const supporter of ['vg003', 'vg004']) await life.act(supporter, 'proposal.support', { proposalId });
  });
  afterAll(() => life.close());
  afterEach(() => expectSound(life.world));

  const tick = () => runClock(withWeChat(life.world, wechat));
  const at = (time: string, days = 0) => {
    const midnight = startOfDayMs(dayOf(life.world.now)) + days * 24 * hourMs;
    life.world.moveTo(midnight + Number(time.slice(0, 2)) * hourMs + Number(time.slice(3)) * minuteMs);
  };
  const handedTo = (villagerId: string) =>
    wechat.handed.filter(({ recipientKey }) => recipientKey.endsWith(`:${villagerId}`)).map(({ card }) => card.values);
  const messagesOf = (recipientId: string) =>
    life.world.all<Message>('messages', {
      where: { villageId: life.villageId, recipientId },
      orderBy: { field: 'atMs', direction: 'ascending' },
      limit: 100,
    });

  it('lets anybody follow and leave off, and shows to each only whether they themselves do', async () => {
    const page = async (who: string) => life.world.done(who, 'proposal.read', { proposalId });
    expect([(await page('vg001')).isFollowing, (await page('vg005')).isFollowing]).toEqual([true, false]);
    await life.act('vg005', 'proposal.follow', { proposalId, isFollowing: true });
    await life.act('vg004', 'proposal.follow', { proposalId, isFollowing: false });
    expect(await page('vg005')).toMatchObject({ isFollowing: true, follow: { isOpen: true } });
    for (const who of ['vg002', 'ck001']) expect(JSON.stringify(await page(who))).not.toContain('vg005');
    expect(await life.refusal('vg005', 'proposal.follow', { proposalId, isFollowing: true })).toMatchObject({
      code: 'FollowAlready',
    });
  });

  it('tells the author at once and the others once in the evening, each once however often the clock runs', async () => {
    at('10:00');
    await life.act('cm001', 'proposal.sponsor', { proposalId });
    await tick();
    await tick();
    expect(handedTo('vg001')).toHaveLength(1);
    expect([handedTo('vg003'), handedTo('vg004'), handedTo('vg005')]).toEqual([[], [], []]);
    // It stands in their list of messages all the same.
    expect(await messagesOf('vg003')).toMatchObject([{ code: 'matterChanged', delivery: 'gathering', isRead: false }]);
    await life.act('vg001', 'proposal.withdraw', { proposalId, reason: '自己找人修好了' });
    at('18:29');
    await tick();
    expect(handedTo('vg003')).toEqual([]);
    at('18:30');
    await Promise.all([tick(), tick()]);
    await tick();
    for (const who of ['vg003', 'vg005']) {
      expect(handedTo(who)).toEqual([expect.objectContaining({ state: '有新进展', note: '共 2 条，点开看看' })]);
    }
    expect(handedTo('vg004')).toEqual([]);
    expect((await messagesOf('vg003')).map(({ code, delivery }) => [code, delivery])).toEqual([
      ['matterChanged', 'gathered'],
      ['matterChanged', 'gathered'],
      ['mattersDigest', 'sent'],
    ]);
  });

  it('disturbs nobody at night: what happens then is told in the morning', async () => {
    at('21:00', 1);
    const body = '水渠堵了三天了';
    const second = (await life.act('vg001', 'proposal.submit', { body, photoIds: [] })).reply.proposalId;
    await tick();
    at('21:30');
    const before = handedTo('vg001').length;
    await life.act('cm001', 'proposal.sponsor', { proposalId: second });
    for (const [time, days] of [
      ['21:32', 0],
      ['23:59', 0],
      ['00:00', 1],
      ['06:59', 0],
    ] as const) {
      at(time, days);
      await tick();
      expect(handedTo('vg001')).toHaveLength(before);
    }
    at('07:00');
    await tick();
    await tick();
    expect(handedTo('vg001')).toHaveLength(before + 1);
    expect(handedTo('vg001').at(-1)).toMatchObject({ title: '水渠堵了三天了' });
  });
});
