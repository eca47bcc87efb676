/** @jest-environment jsdom */
import type { MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import { bundleFunctions, DeployedFunction } from '../helpers/cloudbase/deployed-function';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import '../helpers/node-names';
import { aSmallVillage } from '../helpers/small-village';
import { toldEvening } from '../helpers/told-evening';
import { unzip } from '../helpers/unzip';
import { Hand } from '../helpers/weapp/hand';
import { Phones } from '../helpers/weapp/phones';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import type { CloudBehind } from '../helpers/weapp/wx-cloud';
import { World } from '../helpers/world';

jest.setTimeout(60_000);

const phones = new Phones();
const record = new SetDataRecord();
let opened: Awaited<ReturnType<typeof openCloudBase>>;
let functions: Record<string, DeployedFunction>;
let page: string;
let meetingId: string;

beforeAll(async () => {
  bundleFunctions();
  opened = await openCloudBase();
  const world = await World.create(aSmallVillage(), async () => ({ ...opened, isDistant: true }));
  meetingId = await toldEvening(world);
  page = `/pages/meeting/minutes/index?id=${meetingId}`;
  functions = {
    api: await DeployedFunction.start('api', opened.standIn),
    documents: await DeployedFunction.start('documents', opened.standIn),
  };
}, 60_000);

afterAll(async () => {
  phones.switchOff();
  await Promise.all(Object.values(functions).map((one) => one.stop()));
  await opened.close();
});

function phoneOf(villagerId: string, parts: Partial<CloudBehind> = {}) {
  const behind: CloudBehind = {
    callFunction: async (name, data) => {
      const called = functions[name];
      if (!called) throw new Error(`there is no cloud function ${name}`);
      return called.call(`v1:${villagerId}`, data as object);
    },
    ...parts,
  };
  const phone = phones.create(behind);
  return { phone, hand: new Hand(phone, record), behind };
}

const stored = async () => (await opened.store.get('minutes', `${meetingId}.minutes`)) as unknown as MinutesCase;

async function sign({ hand }: ReturnType<typeof phoneOf>, name: string): Promise<void> {
  await hand.open(page);
  await hand.tap('签字');
  hand.sees('看过了，签字');
  await hand.fill('写上您自己的姓名', name);
  await hand.tap('签字');
}

it('a villager is told that the minutes wait to be signed, and gets no document either', async () => {
  const { hand, behind, phone } = phoneOf('vg001');
  await hand.open(page);
  hand.sees('会议纪要签好封存以后，村里人都能看');
  expect(hand.words).not.toContain('先装三盏');
  const answer = await behind.callFunction('documents', { sheet: 'minutes', meetingId });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'MinutesNotYours' } });
  expect(phone.files.opened).toEqual([]);
});

it('chair and clerk read, sign and seal them on their phones', async () => {
  const chair = phoneOf('ch001');
  await chair.hand.open(page);
  for (const words of ['三月夜话', '先装三盏', '装三盏灯', '已经整理好，等签字']) chair.hand.sees(words);
  await sign(chair, '理事长一');
  chair.hand.sees('等另一位签字');
  await sign(phoneOf('ck001'), '记录员一');
  expect(await stored()).toMatchObject({ status: 'sealed', signatures: [{}, {}] });
  expect(phones.complaints).toEqual([]);
});

it('the clerk opens the Word document, with the menu that sends it to a printer', async () => {
  const { hand, phone } = phoneOf('ck001');
  await hand.open(page);
  hand.sees('已经签字封存');
  await hand.tap('下载 Word 文件');
  const [document] = phone.files.opened;
  expect(document).toMatchObject({ path: expect.stringMatching(/^wxfile:\/\/usr\/.+\.docx$/), hasMenu: true });
  const text =
    unzip(document?.bytes ?? Buffer.alloc(0))
      .get('word/document.xml')
      ?.toString() ?? '';
  for (const words of ['先装三盏', '装三盏灯', (await stored()).written?.hash ?? '?']) expect(text).toContain(words);
  expect(phones.complaints).toEqual([]);
});

it('a document that did not come is asked for again', async () => {
  let failures = 1;
  const { behind } = phoneOf('cm001');
  const weak = phoneOf('cm001', {
    callFunction: async (name, data) => {
      if (name === 'documents' && failures-- > 0) throw new Error('cloud.callFunction:fail timeout');
      return behind.callFunction(name, data);
    },
  });
  await weak.hand.open(page);
  await weak.hand.tap('下载 Word 文件');
  weak.hand.sees('文件没有准备好，请再试一次');
  await weak.hand.tap('再试一次');
  expect(weak.phone.files.opened).toHaveLength(1);
  expect(phones.complaints).toEqual([]);
});
