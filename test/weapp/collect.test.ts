/** @jest-environment jsdom */
import type { Proposal } from '@shared/domain/proposal/proposal';
import { bundleFunctions, DeployedFunction } from '../helpers/cloudbase/deployed-function';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import '../helpers/node-names';
import { aPng, aSound } from '../helpers/pictures';
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
const collectPage = '/pages/phone/collect/index';
const walker = 'cm001';
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

function phoneOf(before?: WeappPhone) {
  const { line, cloud } = lineToCloud({ opened, api }, walker);
  const phone = phones.create(cloud, before);
  return { line, phone, hand: new Hand(phone, record) };
}

const collectedBy = async () =>
  (await opened.store.find('proposals', {
    where: { villageId: 'v1', isOpen: true },
    orderBy: { field: 'createdAtMs', direction: 'ascending' },
    limit: 20,
  })) as Proposal[];

it('a council member collects from three households without a network; all of it goes out when WeChat is opened again', async () => {
  const first = phoneOf();
  await first.hand.open('/pages/member/me/index');
  await first.hand.open(collectPage);
  first.line.isCut = true;
  const chooseWho = async (name: string) => {
    await first.hand.tap('这件事是谁提的');
    await first.hand.fill('写姓名', name);
    await first.hand.tapRow(name);
  };
  await chooseWho('村民二');
  await first.hand.fill('他说的是什么事', '桥头的护栏松了');
  await first.hand.tap('记下，接着下一位');
  await chooseWho('村民三');
  first.phone.microphone.say(aSound, 9);
  await first.hand.tap('点一下，开始说');
  await first.hand.tap('正在听您说，说完点一下');
  await first.hand.tap('记下，接着下一位');
  await chooseWho('村民四');
  first.phone.camera.choose(aPng);
  await first.hand.tap('加照片');
  await first.hand.tap('记下，接着下一位');
  first.hand.sees('还有 3 件在手机上');
  expect(first.phone.files.saved.size).toBe(2);
  expect(await collectedBy()).toEqual([]);
  first.phone.switchOff();

  const again = phoneOf(first.phone);
  await again.hand.open('/pages/home/index');
  await again.phone.settle(30_000);
  const matters = await collectedBy();
  expect(
    matters.map(({ author, helper, body, photoIds, voice }) => ({
      author: author.villagerId,
      helper: helper?.villagerId,
      body,
      photoCount: photoIds.length,
      seconds: voice?.seconds ?? 0,
    })),
  ).toEqual([
    { author: 'vg002', helper: walker, body: '桥头的护栏松了', photoCount: 0, seconds: 0 },
    { author: 'vg003', helper: walker, body: '', photoCount: 0, seconds: 9 },
    { author: 'vg004', helper: walker, body: '', photoCount: 1, seconds: 0 },
  ]);
  expect(again.phone.files.saved.size).toBe(0);
  await again.hand.open(collectPage);
  again.hand.sees('都发出去了');
  expect(phones.complaints).toEqual([]);
});
