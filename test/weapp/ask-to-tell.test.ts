/** @jest-environment jsdom */
import type { MessageConsents } from '@shared/domain/message/consents';
import { tellMeWords } from '@shared/text/words/tell-me';
import { Hand } from '../helpers/weapp/hand';
import { Phones } from '../helpers/weapp/phones';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import { VillageServer } from '../helpers/weapp/village-server';
import type { WeappPhone } from '../helpers/weapp/weapp-phone';

jest.setTimeout(60_000);

const phones = new Phones();
let server: VillageServer;
beforeEach(async () => {
  server = await VillageServer.open();
});
afterEach(async () => {
  expect(phones.complaints).toEqual([]);
  phones.switchOff();
  await server.close();
});

function take(villagerId: string): { phone: WeappPhone; hand: Hand } {
  const phone = phones.create(server.cloudOf(villagerId));
  return { phone, hand: new Hand(phone, new SetDataRecord()) };
}
const left = async (villagerId: string) =>
  (await server.life.world.stored<MessageConsents>('messageConsents', villagerId))?.left;
const noted = (phone: WeappPhone) =>
  phone.requests.filter(({ data }) => data.action === 'message.note-consents').length;

async function raise(hand: Hand): Promise<void> {
  await hand.open('/pages/proposal/raise/index');
  await hand.fill('村里有什么事', '村口的路灯坏了半个月，晚上看不见路');
  await hand.tap('提出来');
}

async function aMatter(): Promise<string> {
  const { reply } = await server.life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了', photoIds: [] });
  return `/pages/proposal/matter/index?id=${reply.proposalId}`;
}

describe('asking whether WeChat may tell', () => {
  it('is a button after a matter was raised, and the cloud counts what was allowed in one call', async () => {
    const { phone, hand } = take('vg001');
    await raise(hand);
    await hand.tap(tellMeWords.ofThisMatter);
    hand.sees(tellMeWords.willTell);
    expect(phone.consenting.asked).toEqual([['demo-template-matter', 'demo-template-task']]);
    expect(noted(phone)).toBe(1);
    expect(await left('vg001')).toMatchObject({ matter: 1, task: 1, meeting: 0 });
  });

  it('comes with the tap that supports, and takes nothing away from it', async () => {
    const page = await aMatter();
    const { phone, hand } = take('vg003');
    await hand.open(page);
    await hand.tap('我也支持');
    hand.sees('1 人支持');
    expect(phone.consenting.asked).toEqual([['demo-template-matter']]);
    expect(await left('vg003')).toMatchObject({ matter: 1 });
  });

  it.each(['reject', 'ban'] as const)(
    'remembers a person who answers %s, and supports all the same',
    async (answer) => {
      const page = await aMatter();
      const { phone, hand } = take('vg003');
      phone.consenting.answers['demo-template-matter'] = answer;
      await hand.open(page);
      await hand.tap('我也支持');
      await hand.tap('取消支持');
      await hand.tap('我也支持');
      hand.sees('1 人支持');
      expect(phone.consenting.asked).toHaveLength(1);
      expect(noted(phone)).toBe(0);
      expect(await left('vg003')).toBeUndefined();
    },
  );

  it('asks nobody again who has switched all messages off', async () => {
    const page = await aMatter();
    const { phone, hand } = take('vg003');
    phone.consenting.isSwitchedOff = true;
    await hand.open(page);
    await hand.tap('我也支持');
    hand.sees('1 人支持');
    phone.consenting.isSwitchedOff = false;
    await hand.tap('取消支持');
    await hand.tap('我也支持');
    expect(phone.consenting.asked).toEqual([]);
  });

  it('counts what is allowed and leaves out what is not', async () => {
    const { phone, hand } = take('vg001');
    phone.consenting.answers['demo-template-task'] = 'reject';
    await raise(hand);
    await hand.tap(tellMeWords.ofThisMatter);
    hand.sees(tellMeWords.willTell);
    expect(await left('vg001')).toMatchObject({ matter: 1, task: 0 });
  });

  it('says where the news will be when nothing is allowed', async () => {
    const { phone, hand } = take('vg001');
    phone.consenting.isSwitchedOff = true;
    await raise(hand);
    await hand.tap(tellMeWords.ofThisMatter);
    hand.sees(tellMeWords.willKeep);
  });
});

it('lets nobody ask outside a tap, without templates, or for more than three', async () => {
  const { phone } = take('vg001');
  const wx = phone.wx as { requestSubscribeMessage: (options: object) => void };
  const ask = (tmplIds: string[]) =>
    new Promise((resolve) => wx.requestSubscribeMessage({ tmplIds, success: resolve, fail: resolve }));
  expect(await ask(['a'])).toMatchObject({ errMsg: expect.stringContaining('TAP gesture') });
  const finger = document.body.appendChild(document.createElement('button'));
  const tapped = (tmplIds: string[]) =>
    new Promise((resolve) => {
      finger.onclick = () => resolve(ask(tmplIds));
      finger.click();
    });
  expect(await tapped([])).toMatchObject({ errCode: 20001 });
  expect(await tapped(['a', 'b', 'c', 'd'])).toMatchObject({ errCode: 20003 });
  expect(await tapped(['a', 'b'])).toEqual({ errMsg: 'requestSubscribeMessage:ok', a: 'accept', b: 'accept' });
});
