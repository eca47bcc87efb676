/** @jest-environment jsdom */
import type { Proposal } from '@shared/domain/proposal/proposal';
import { bundleFunctions, DeployedFunction } from '../helpers/cloudbase/deployed-function';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import '../helpers/node-names';
import { aPng, aSound, aSoundOf } from '../helpers/pictures';
import { aSmallVillage } from '../helpers/small-village';
import { Hand } from '../helpers/weapp/hand';
import { lineToCloud } from '../helpers/weapp/line-to-cloud';
import { Phones } from '../helpers/weapp/phones';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import type { WeappPhone } from '../helpers/weapp/weapp-phone';
import { World } from '../helpers/world';

jest.setTimeout(60_000);

const phones = new Phones();
const record = new SetDataRecord();
const raisePage = '/pages/proposal/raise/index';
let opened: Awaited<ReturnType<typeof openCloudBase>>;
let api: DeployedFunction;

beforeAll(async () => {
  bundleFunctions();
  opened = await openCloudBase();
  await World.create(aSmallVillage(), async () => ({ ...opened, isDistant: true }));
  api = await DeployedFunction.start('api', opened.standIn);
}, 60_000);

afterAll(async () => {
  phones.switchOff();
  await api.stop();
  await opened.close();
});

function phoneOf(villagerId: string, before?: WeappPhone) {
  const { line, cloud } = lineToCloud({ opened, api }, villagerId);
  const phone = phones.create(cloud, before);
  return { line, phone, hand: new Hand(phone, record) };
}

async function speak({ phone, hand }: { phone: WeappPhone; hand: Hand }, bytes: Buffer, seconds: number) {
  phone.microphone.say(bytes, seconds);
  await hand.tap('点一下，开始说');
  hand.sees('正在听您说，说完点一下');
  await hand.tap('正在听您说，说完点一下');
}

const matterOf = async (id: string) => (await opened.store.get('proposals', id)) as Proposal | undefined;

it('an old man says his matter, hears it again, and raises it without a word; his sponsor writes it down', async () => {
  const author = phoneOf('vg001');
  await author.hand.open(raisePage);
  await speak(author, aSound, 12);
  author.hand.sees('12 秒');
  await author.hand.tap('听一遍');
  expect(author.phone.loudspeaker.played).toHaveLength(1);
  await author.hand.tap('提出来');
  author.hand.sees('已经提出来了');
  expect(author.phone.files.saved.size).toBe(0);
  await author.hand.tap('看这件事走到哪了');
  author.hand.sees('还没有写成文字');
  const proposalId = author.hand.pageId;
  expect(await matterOf(proposalId)).toMatchObject({ body: '', voice: { seconds: 12 } });

  const neighbour = phoneOf('vg002');
  await neighbour.hand.open(`/pages/proposal/matter/index?id=${proposalId}`);
  await neighbour.hand.tap('听一遍');
  neighbour.hand.sees('录音审核中');
  expect(neighbour.phone.loudspeaker.played).toEqual([]);

  const sponsor = phoneOf('cm001');
  await sponsor.hand.open(`/pages/proposal/matter/index?id=${proposalId}`);
  await sponsor.hand.tap('听一遍');
  expect(sponsor.phone.loudspeaker.played).toEqual([expect.stringContaining('/stored-files/review/')]);
  await api.call('v1:cm001', { action: 'proposal.sponsor', payload: { proposalId }, requestId: 'sponsor-it-000001' });
  await sponsor.hand.open(`/pages/proposal/prepare/index?id=${proposalId}`);
  sponsor.hand.sees('听一遍录音，看一遍照片');
  await sponsor.hand.fill('写成文字', '二组桥头的灯坏了。晚上不敢出门');
  await sponsor.hand.tap('存下来');
  expect(await matterOf(proposalId)).toMatchObject({
    title: '二组桥头的灯坏了',
    writtenDown: { by: { villagerId: 'cm001' } },
  });
  expect(phones.complaints).toEqual([]);
});

it('what was recorded without a network waits on the phone, also when WeChat is closed, and goes out later', async () => {
  const first = phoneOf('vg002');
  await first.hand.open(raisePage);
  first.line.isCut = true;
  await speak(first, aSound, 8);
  await first.hand.tap('提出来');
  await first.phone.settle(60_000);
  first.hand.sees('录音没发出去，还在手机上');
  first.phone.switchOff();

  const again = phoneOf('vg002', first.phone);
  await again.hand.open(raisePage);
  again.hand.sees('8 秒');
  await again.hand.tap('提出来');
  again.hand.sees('已经提出来了');
  await again.hand.tap('看这件事走到哪了');
  expect(await matterOf(again.hand.pageId)).toMatchObject({ voice: { seconds: 8 } });
  expect(phones.complaints).toEqual([]);
});

it('leaves nothing on the phone when its matter is accepted after WeChat was closed', async () => {
  const first = phoneOf('vg002');
  await first.hand.open(raisePage);
  await speak(first, aSound, 9);
  first.line.breaksAt = 'proposal.submit';
  await first.hand.tap('提出来');
  await first.phone.settle(60_000);
  expect(first.phone.files.saved.size).toBe(1);
  first.phone.switchOff();

  const again = phoneOf('vg002', first.phone);
  await again.hand.open('/pages/home/index');
  await again.phone.settle(60_000);
  expect(again.phone.files.saved.size).toBe(0);
  await again.hand.open(raisePage);
  again.hand.sees('点一下，开始说');
  expect(phones.complaints).toEqual([]);
});

it('is recorded anew and deleted, and nothing of it stays on the phone', async () => {
  const author = phoneOf('vg003');
  await author.hand.open(raisePage);
  await speak(author, aSound, 5);
  author.phone.microphone.say(aSound, 90);
  await author.hand.tap('重新录');
  await author.hand.tap('正在听您说，说完点一下');
  author.hand.sees('60 秒');
  expect(author.phone.files.saved.size).toBe(1);
  await author.hand.tap('删掉这段录音');
  expect(author.phone.files.saved.size).toBe(0);
  author.hand.sees('点一下，开始说');
  expect(phones.complaints).toEqual([]);
});

it('keeps what was said until a telephone call came', async () => {
  const author = phoneOf('vg003');
  await author.hand.open(raisePage);
  author.phone.microphone.say(aSound, 7);
  await author.hand.tap('点一下，开始说');
  author.phone.microphone.interrupt();
  await author.phone.settle();
  author.hand.sees('7 秒');
  expect(phones.complaints).toEqual([]);
});

it('asks before it listens, says how to allow it, and lets people write all the same', async () => {
  const author = phoneOf('vg004');
  author.phone.privacy.hasAgreed = false;
  await author.hand.open(raisePage);
  await author.hand.tap('点一下，开始说');
  author.hand.sees('话筒：您说的话');
  await author.hand.tap('先不用');
  author.hand.sees('没有用话筒的许可');
  await author.hand.fill('村里有什么事', '村口的路灯坏了');
  await author.hand.tap('提出来');
  author.hand.sees('已经提出来了');
  expect(phones.complaints).toEqual([]);
});

it('says how to allow the microphone where the phone forbids it', async () => {
  const author = phoneOf('vg004');
  author.phone.microphone.isForbidden = true;
  await author.hand.open(raisePage);
  await author.hand.tap('点一下，开始说');
  author.hand.sees('打开麦克风');
  expect(phones.complaints).toEqual([]);
});

it.each([
  ['no recording', aPng, '这不是录音，请重新录一段'],
  ['too large', aSoundOf(2 * 1024 * 1024 + 1), '录音太大了，最多 2 MB'],
])('is refused in words when it is %s, and wiped', async (_, bytes, words) => {
  const before = opened.standIn.storage.objects.size;
  const author = phoneOf('vg005');
  await author.hand.open(raisePage);
  await speak(author, bytes, 3);
  await author.hand.tap('提出来');
  author.hand.sees(words);
  expect(opened.standIn.storage.objects.size).toBe(before);
  expect(phones.complaints).toEqual([]);
});
