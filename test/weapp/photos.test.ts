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

/** A line that breaks at its nth upload, before or after the storage has the bytes, and stays so until it is mended. */
function brokenAt(villagerId: string, nth: number, when: 'before' | 'after' = 'before') {
  const cloud = cloudOf(villagerId);
  const line = { isCut: false, paths: [] as string[], bytes: 0 };
  let breaksAt = nth;
  const weak: CloudBehind = {
    ...cloud,
    uploadFile: async (path, bytes) => {
      const isBreaking = line.paths.length === breaksAt && !line.isCut;
      if (line.isCut || isBreaking) {
        line.isCut = true;
        if (isBreaking && when === 'after') await cloud.uploadFile?.(path, bytes);
        throw new Error('uploadFile:fail timeout');
      }
      line.paths.push(path);
      line.bytes += bytes.length;
      return (await cloud.uploadFile?.(path, bytes)) ?? '';
    },
  };
  const mend = () => {
    breaksAt = -1;
    line.isCut = false;
  };
  return { weak, line, mend };
}

const announcedOn = (phone: WeappPhone) => phone.requests.filter(({ data }) => data.action === 'photo.announce').length;

it('a photo that does not arrive is sent again to the same place, and stored once', async () => {
  const { weak, line, mend } = brokenAt('vg003', 0);
  const { phone, hand } = phoneOf('vg003', weak);
  await hand.open('/pages/proposal/raise/index');
  phone.camera.choose(aPng);
  await hand.tap('加照片');
  await phone.settle(20_000);
  mend();
  await hand.tap('没有传上去 · 再传一次');
  hand.sees('1/9 张');
  expect(line.paths).toHaveLength(1);
  expect(announcedOn(phone)).toBe(1);
  expect(phones.complaints).toEqual([]);
});

describe.each(['before', 'after'] as const)('a large photo whose line breaks %s a part has arrived', (when) => {
  // The place of the picture in the pixels tells the pictures of the tests apart.
  const pictureOf = (mark: number) => Buffer.concat([aPng, Buffer.alloc(200_000 - aPng.length, mark)]);

  it.each([0, 1, 2, 3])('goes on at part %i, and no part that arrived is sent again', async (nth) => {
    const picture = pictureOf(nth + (when === 'after' ? 10 : 20));
    const { weak, line, mend } = brokenAt('vg003', nth, when);
    const { phone, hand } = phoneOf('vg003', weak);
    await hand.open('/pages/proposal/raise/index');
    phone.camera.choose(picture);
    await hand.tap('加照片');
    await phone.settle(20_000);
    expect(line.bytes).toBe(nth * 50_000);
    mend();
    await hand.tap('没有传上去 · 再传一次');
    hand.sees('1/9 张');
    expect(line.paths.map((path) => path.slice(-2))).toEqual(['-0', '-1', '-2', '-3']);
    expect(line.bytes).toBe(picture.length);
    expect(announcedOn(phone)).toBe(1);
    expect(phones.complaints).toEqual([]);
  });

  it('goes on after the mini-program was closed, when the same photo is chosen again', async () => {
    const picture = pictureOf(when === 'after' ? 30 : 31);
    const { weak, line, mend } = brokenAt('vg003', 2, when);
    const first = phoneOf('vg003', weak);
    await first.hand.open('/pages/proposal/raise/index');
    first.phone.camera.choose(picture);
    await first.hand.tap('加照片');
    await first.phone.settle(20_000);
    first.phone.switchOff();
    mend();
    const phone = phones.create(weak, first.phone);
    const hand = new Hand(phone, record);
    await hand.open('/pages/proposal/raise/index');
    phone.camera.choose(picture);
    await hand.tap('加照片');
    hand.sees('1/9 张');
    expect(line.bytes).toBe(picture.length);
    expect(announcedOn(phone)).toBe(0);
    expect(phones.complaints).toEqual([]);
  });
});

it('parts that the storage has lost are sent again, and no others', async () => {
  const { weak, line } = brokenAt('vg003', -1);
  const { storage } = opened.standIn;
  const losing: CloudBehind = {
    ...weak,
    uploadFile: async (path, bytes) => {
      const id = (await weak.uploadFile?.(path, bytes)) ?? '';
      if (line.paths.length === 4) storage.objects.delete(line.paths[1] ?? '');
      return id;
    },
  };
  const { phone, hand } = phoneOf('vg003', losing);
  await hand.open('/pages/proposal/raise/index');
  phone.camera.choose(Buffer.concat([aPng, Buffer.alloc(200_000 - aPng.length, 40)]));
  await hand.tap('加照片');
  await hand.tap('没有传上去 · 再传一次');
  hand.sees('1/9 张');
  expect(line.paths.map((path) => path.slice(-2))).toEqual(['-0', '-1', '-2', '-3', '-1']);
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
