/** @jest-environment jsdom */
import { welcomeWords } from '@shared/text/words/binding';
import { privacyGateWords, privateUse } from '@shared/text/words/privacy-gate';
import { Hand } from '../helpers/weapp/hand';
import { Phones } from '../helpers/weapp/phones';
import { askToBeRecognised, confirmTheAsking, phoneLast4 } from '../helpers/weapp/recognition';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import { VillageServer } from '../helpers/weapp/village-server';

jest.setTimeout(60_000);

const phones = new Phones();
let server: VillageServer;
beforeEach(async () => {
  server = await VillageServer.open();
  await server.life.act('ck001', 'member.unbind', { villagerId: 'vg003', reason: '换手机' });
});
afterEach(async () => {
  expect(phones.complaints).toEqual([]);
  phones.switchOff();
  await server.close();
});

function pickUp(key: string) {
  const phone = phones.create(server.cloudOfCaller(key));
  return { phone, hand: new Hand(phone, new SetDataRecord()) };
}

async function confirmAsClerk(): Promise<void> {
  await confirmTheAsking(pickUp('v1:ck001').hand);
}

it('a new phone asks by name and digits, the clerk confirms, and the person’s home appears', async () => {
  const { hand } = pickUp('wx:new-phone');
  await hand.open('/pages/home/index');
  await askToBeRecognised(hand);
  await hand.tap(welcomeWords.look);
  hand.sees(welcomeWords.waitingTitle);
  await confirmAsClerk();
  await hand.tap(welcomeWords.look);
  hand.sees(welcomeWords.boundTitle);
  await hand.tap(welcomeWords.toHome);
  expect(hand.path).toBe('pages/home/index');
  hand.sees('村民三');
});

describe('WeChat’s own button for the telephone number', () => {
  const switchOn = () => {
    server.life.world.phoneNumbers = {
      isOfferedIn: (villageId) => villageId === 'v1',
      numberOf: (who) => Promise.resolve(who === 'wx:new-phone' ? `1380000${phoneLast4}` : null),
    };
  };

  it('is not there where the village has not switched it on', async () => {
    const { hand } = pickUp('wx:new-phone');
    await hand.open('/pages/home/index');
    expect(hand.words).not.toContain(welcomeWords.ownPhone);
  });

  it('fills in the four digits of whoever agrees', async () => {
    switchOn();
    const { phone, hand } = pickUp('wx:new-phone');
    phone.privacy.hasAgreed = false;
    await hand.open('/pages/home/index');
    await hand.fill(welcomeWords.name, '村民三');
    await hand.tap(welcomeWords.ownPhone);
    hand.sees(privateUse('getPhoneNumber'));
    await hand.tap(privacyGateWords.agree);
    await hand.tap(welcomeWords.ask);
    hand.sees(welcomeWords.waitingTitle);
    await confirmAsClerk();
  });

  it('is never needed: whoever says no, or from whom none comes, types the digits', async () => {
    switchOn();
    for (const key of ['wx:new-phone', 'wx:without-number']) {
      const { phone, hand } = pickUp(key);
      phone.privacy.hasAgreed = key !== 'wx:new-phone';
      await hand.open('/pages/home/index');
      await hand.tap(welcomeWords.ownPhone);
      if (!phone.privacy.hasAgreed) await hand.tap(privacyGateWords.notNow);
      hand.sees(welcomeWords.phoneNotGiven);
      await askToBeRecognised(hand);
    }
  });
});
