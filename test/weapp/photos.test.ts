/** @jest-environment jsdom */
import type { Photo } from '@shared/domain/member/photo';
import { bundleFunctions, DeployedFunction } from '../helpers/cloudbase/deployed-function';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import '../helpers/node-names';
import { filesPlace } from '../helpers/cloudbase/storage';
import { pushedPart } from '../helpers/photo-world';
import { aPng } from '../helpers/pictures';
import { aSmallVillage } from '../helpers/small-village';
import { Hand } from '../helpers/weapp/hand';
import { Phones } from '../helpers/weapp/phones';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import type { WeappPhone } from '../helpers/weapp/weapp-phone';
import type { CloudBehind } from '../helpers/weapp/wx-cloud';
import { World } from '../helpers/world';

jest.setTimeout(60_000);

const phones = new Phones();
const record = new SetDataRecord();
let opened: Awaited<ReturnType<typeof openCloudBase>>;
let api: DeployedFunction;
let push: DeployedFunction;

beforeAll(async () => {
  bundleFunctions();
  opened = await openCloudBase();
  await World.create(aSmallVillage(), async () => ({ ...opened, isDistant: true }));
  api = await DeployedFunction.start('api', opened.standIn);
  push = await DeployedFunction.start('push', opened.standIn);
}, 60_000);

afterAll(async () => {
  phones.switchOff();
  await Promise.all([api.stop(), push.stop()]);
  await opened.close();
});

/** What stands behind a person's phone: the deployed function and the storage under its rules. */
function cloudOf(villagerId: string): CloudBehind {
  const openid = `v1:${villagerId}`;
  const { storage } = opened.standIn;
  return {
    callFunction: (_name, data) => api.call(openid, data as object),
    uploadFile: async (cloudPath, bytes) => storage.putFromPhone(openid, cloudPath, bytes),
    isShown: (source) => storage.isShownTo(openid, source),
  };
}

function phoneOf(villagerId: string, cloud = cloudOf(villagerId)): { phone: WeappPhone; hand: Hand } {
  const phone = phones.create(cloud);
  return { phone, hand: new Hand(phone, record) };
}

/** What the SDK sends to WeChat is tested at its port; here stands the name that WeChat would have given. */
const withTrace = (photo: Photo): Photo => ({ ...photo, traceId: 'trace-1' });

const picturesOn = (phone: WeappPhone) =>
  [...phone.pages.top.element.querySelectorAll('wx-image')].map((image) => image.getAttribute('src') ?? '');

it('a villager takes a photo, sees it in review, and everybody sees it once WeChat has passed it', async () => {
  const { storage } = opened.standIn;
  const author = phoneOf('vg001');
  await author.hand.open('/pages/proposal/raise/index');
  await author.hand.fill('村里有什么事', '村口的路灯坏了半个月');
  author.phone.camera.choose(aPng);
  await author.hand.tap('加照片');
  author.hand.sees('1/9 张');
  await author.hand.tap('提出来');
  author.hand.sees('已经提出来了');
  await author.hand.tap('看这件事走到哪了');
  author.hand.sees('照片审核中');
  expect(picturesOn(author.phone)).toEqual([expect.stringContaining('/stored-files/review/')]);

  const page = `/pages/proposal/matter/index?id=${author.hand.pageId}`;
  const neighbour = phoneOf('vg002');
  await neighbour.hand.open(page);
  neighbour.hand.sees('照片审核中');
  expect(picturesOn(neighbour.phone)).toEqual([]);

  const [photo] = (await opened.store.find('photos', {
    where: { isOpen: true },
    orderBy: { field: 'dueAtMs', direction: 'ascending' },
    limit: 1,
  })) as Photo[];
  if (!photo) throw new Error('the photo is kept');
  await opened.store.transact((transaction) => transaction.put('photos', withTrace(photo)));
  await push.call('', { ...pushedPart, trace_id: 'trace-1', result: { suggest: 'pass' } });

  const place = `${filesPlace}photos/${photo.id}`;
  for (const { hand, phone } of [author, neighbour]) {
    await hand.open(page);
    expect(hand.words).not.toContain('照片审核中');
    expect(picturesOn(phone)).toEqual([place]);
  }
  expect(storage.objects.get(`photos/${photo.id}`)?.bytes.equals(aPng)).toBe(true);
  expect(phones.complaints).toEqual([]);

  await push.call('', { ...pushedPart, trace_id: 'trace-1', result: { suggest: 'risky' } });
  await neighbour.hand.open(page);
  neighbour.hand.sees('照片没有通过检查');
  expect(picturesOn(neighbour.phone)).toEqual([]);
});

it('a photo that does not arrive is sent again to the same place, and stored once', async () => {
  const cloud = cloudOf('vg003');
  let failures = 1;
  const paths: string[] = [];
  const weak = {
    ...cloud,
    uploadFile: async (path: string, bytes: Buffer) => {
      paths.push(path);
      if (failures-- > 0) throw new Error('uploadFile:fail timeout');
      return (await cloud.uploadFile?.(path, bytes)) ?? '';
    },
  };
  const { phone, hand } = phoneOf('vg003', weak);
  await hand.open('/pages/proposal/raise/index');
  phone.camera.choose(aPng);
  await hand.tap('加照片');
  await hand.tap('没有传上去 · 再传一次');
  hand.sees('1/9 张');
  expect(paths).toHaveLength(2);
  expect(new Set(paths).size).toBe(1);
  expect(phone.requests.filter(({ data }) => data.action === 'photo.announce')).toHaveLength(1);
  expect(phones.complaints).toEqual([]);
});

it('what is no picture is refused in words, and wiped', async () => {
  const { phone, hand } = phoneOf('vg004');
  const before = opened.standIn.storage.objects.size;
  await hand.open('/pages/proposal/raise/index');
  phone.camera.choose(Buffer.from('<script>alert(1)</script>'));
  await hand.tap('加照片');
  hand.sees('这张照片不能用，换一张试试');
  expect(opened.standIn.storage.objects.size).toBe(before);
  expect(phones.complaints).toEqual([]);
});
