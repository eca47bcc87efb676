/** @jest-environment jsdom */
import { consentWords, privacyWords } from '@shared/text/words/person';
import { privacyGateWords, privateUse } from '@shared/text/words/privacy-gate';
import { packageTexts } from '../helpers/weapp/built-package';
import { aPng } from '../helpers/pictures';
import { Hand } from '../helpers/weapp/hand';
import { Phones } from '../helpers/weapp/phones';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import { VillageServer } from '../helpers/weapp/village-server';
import type { WeappPhone } from '../helpers/weapp/weapp-phone';

jest.setTimeout(60_000);

const phones = new Phones();
let server: VillageServer;
let phone: WeappPhone;
let hand: Hand;
beforeEach(async () => {
  server = await VillageServer.open();
  phone = phones.create(server.cloudOf('vg001'));
  phone.privacy.hasAgreed = false;
  hand = new Hand(phone, new SetDataRecord());
});
afterEach(async () => {
  phones.switchOff();
  await server.close();
});

const photosTaken = () => phone.camera.temporaryFiles.size;

async function aboutToAddPhoto(): Promise<void> {
  await hand.open('/pages/proposal/raise/index');
  await hand.fill('村里有什么事', '村口的路灯坏了半个月，晚上看不见路');
  phone.camera.choose(aPng);
  await hand.tap('加照片');
  hand.sees(privacyGateWords.title);
  hand.sees(privateUse('chooseImage'));
  expect(photosTaken()).toBe(0);
}

it('is switched on in the package', () => {
  expect(JSON.parse(packageTexts()['app.json'] ?? '')).toMatchObject({ __usePrivacyCheck__: true });
});

describe('before a photo', () => {
  it('says what it is for, and goes on once the person agrees; they are not asked again', async () => {
    await aboutToAddPhoto();
    await hand.tap(privacyGateWords.agree);
    expect(hand.words).not.toContain(privacyGateWords.title);
    expect(photosTaken()).toBe(1);
    phone.camera.choose(aPng);
    await hand.tap('加照片');
    expect(photosTaken()).toBe(2);
    expect(phone.privacy.asked).toEqual(['chooseImage']);
    expect(phones.complaints).toEqual([]);
  });

  it.each([privacyGateWords.notNow, '×'])('takes %s for a no, and the matter is raised all the same', async (no) => {
    await aboutToAddPhoto();
    await hand.tap(no);
    expect(hand.words).not.toContain(privacyGateWords.title);
    expect(photosTaken()).toBe(0);
    await hand.tap('提出来');
    hand.sees('已经提出来了');
    expect(phones.complaints).toEqual([]);
  });

  it('asks anew at the next tap of whoever said no', async () => {
    await aboutToAddPhoto();
    await hand.tap(privacyGateWords.notNow);
    await hand.tap('加照片');
    await hand.tap(privacyGateWords.agree);
    expect(photosTaken()).toBe(1);
    expect(phone.privacy.asked).toEqual(['chooseImage', 'chooseImage']);
  });

  it('asks on the page in front, not on those below', async () => {
    await hand.open('/pages/member/privacy/index');
    (phone.wx as { navigateTo: (options: object) => void }).navigateTo({ url: '/pages/proposal/raise/index' });
    await phone.settle();
    await hand.tap('加照片');
    const sheets = [...document.querySelectorAll('.sheet')];
    expect(sheets).toHaveLength(1);
    expect(phone.pages.top.element.contains(sheets[0] ?? null)).toBe(true);
  });

  it('leaves nothing waiting when the page is left without a word', async () => {
    await aboutToAddPhoto();
    await hand.open('/pages/home/index');
    expect(hand.words).not.toContain(privacyGateWords.title);
    expect(photosTaken()).toBe(0);
    expect(phones.complaints).toEqual([]);
  });
});

it('takes one’s data only with a yes, and says so after a no', async () => {
  await hand.open('/pages/member/privacy/index');
  hand.sees(consentWords.title);
  await hand.tap(privacyWords.export);
  hand.sees(privateUse('setClipboardData'));
  await hand.tap(privacyGateWords.notNow);
  hand.sees(privacyWords.notGiven);
  expect(phone.feedback.clipboard).toBe('');
  await hand.tap(privacyWords.export);
  await hand.tap(privacyGateWords.agree);
  hand.sees(privacyWords.exported.copied);
  expect(phone.feedback.clipboard).toContain('村民一');
  expect(phones.complaints).toEqual([]);
});

it('counts no yes but that of the button made for it', async () => {
  const wx = phone.wx as {
    onNeedPrivacyAuthorization: (listener: (resolve: (word: object) => void) => void) => void;
    setClipboardData: (options: object) => void;
  };
  wx.onNeedPrivacyAuthorization((resolve) => resolve({ event: 'agree', buttonId: 'agree-privacy' }));
  const answer = await new Promise((fail) => wx.setClipboardData({ data: 'x', fail }));
  expect(answer).toEqual({ errMsg: 'setClipboardData:fail privacy permission is not authorized' });
  expect(phone.complaints).toEqual([expect.stringContaining('was not tapped')]);
});
