/** @jest-environment jsdom */
import { checkInWords } from '@shared/text/words/meeting';
import { missingWords } from '@shared/text/words/missing';
import { privacyGateWords, privateUse } from '@shared/text/words/privacy-gate';
import { scanText } from '../../miniprogram/pages/meeting/scan-text';
import { fridayEvening } from '../helpers/a-meeting';
import { convenedEvening } from '../helpers/evenings';
import type { Camera } from '../helpers/weapp/wx-camera';
import { Hand } from '../helpers/weapp/hand';
import { Phones } from '../helpers/weapp/phones';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import { VillageServer } from '../helpers/weapp/village-server';

jest.setTimeout(60_000);

const phones = new Phones();
let server: VillageServer;
let meetingId: string;
beforeEach(async () => {
  server = await VillageServer.open();
  meetingId = await convenedEvening(server.life.world);
  server.life.world.moveTo(fridayEvening);
});
afterEach(async () => {
  expect(phones.complaints).toEqual([]);
  phones.switchOff();
  await server.close();
});

function pickUp(villagerId: string) {
  const phone = phones.create(server.cloudOf(villagerId));
  return { phone, hand: new Hand(phone, new SetDataRecord()) };
}

describe('the telephone of whoever is missing', () => {
  const number = '13800000000';
  async function openList() {
    await server.life.world.done('cm001', 'member.give-contact', { villagerId: null, phone: number, consent: '' });
    const { phone, hand } = pickUp('ck001');
    await hand.open(`/pages/meeting/check-in/index?id=${meetingId}`);
    await hand.tapRow('打电话请一请');
    hand.sees(missingWords.note);
    return { phone, hand };
  }

  it('is called at a tap, by the number that was left', async () => {
    const { phone, hand } = await openList();
    await hand.tapOutside(number);
    expect(phone.feedback.called).toEqual([number]);
  });

  it('is not called when the clerk thinks better of it, and the list stays', async () => {
    const { phone, hand } = await openList();
    phone.feedback.isCallingDeclined = true;
    await hand.tapOutside(number);
    expect(phone.feedback.called).toEqual([]);
    hand.sees(number);
  });

  it('is no button where none was left', async () => {
    const { phone, hand } = await openList();
    await hand.tapOutside(missingWords.noPhone);
    expect(phone.feedback.called).toEqual([]);
  });
});

describe('a member who scans the hall’s code', () => {
  async function atTheDoor() {
    const { phone, hand } = pickUp('cm002');
    await hand.open(`/pages/meeting/enter-code/index?id=${meetingId}`);
    await hand.fill(checkInWords.enterCode, '12345');
    return { phone, hand };
  }

  it('is checked in by it', async () => {
    const { phone, hand } = await atTheDoor();
    const { seal } = await server.life.world.done('ck001', 'meeting.code', { meetingId });
    phone.camera.holdAt(scanText(meetingId, seal));
    await hand.tap(checkInWords.scan);
    hand.sees(checkInWords.done);
  });

  it('may turn back without a word', async () => {
    const { phone, hand } = await atTheDoor();
    const words = hand.words;
    await hand.tapOutside(checkInWords.scan);
    expect([hand.words, phone.requests.filter(({ data }) => data.action === 'meeting.check-in-by-code')]).toEqual([
      words,
      [],
    ]);
  });

  it.each<[string, 'scanFailed' | 'scanOther', (camera: Camera) => void]>([
    [
      'the camera may not be used',
      'scanFailed',
      (camera) => {
        camera.isForbidden = true;
      },
    ],
    ['the picture is not ours', 'scanOther', (camera) => camera.holdAt('https://example.org/pay')],
    ['the picture is of another evening', 'scanOther', (camera) => camera.holdAt(scanText('other', 'abc'))],
  ])('is told plainly when %s, loses nothing typed, and gets in by the digits', async (_, said, meet) => {
    const { phone, hand } = await atTheDoor();
    meet(phone.camera);
    await hand.tap(checkInWords.scan);
    hand.sees(checkInWords[said]);
    expect(hand.typed(checkInWords.enterCode)).toBe('12345');
    const { code } = await server.life.world.done('ck001', 'meeting.code', { meetingId });
    await hand.fill(checkInWords.enterCode, code);
    await hand.tap(checkInWords.enter);
    hand.sees(checkInWords.done);
  });

  it('who says no to WeChat’s question about the camera is told so, and gets in by the digits', async () => {
    const { phone, hand } = await atTheDoor();
    phone.privacy.hasAgreed = false;
    await hand.tap(checkInWords.scan);
    hand.sees(privateUse('scanCode'));
    await hand.tap(privacyGateWords.notNow);
    hand.sees(checkInWords.scanFailed);
    expect(hand.typed(checkInWords.enterCode)).toBe('12345');
  });
});
