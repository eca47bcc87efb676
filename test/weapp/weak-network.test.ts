/** @jest-environment jsdom */
import type { Proposal } from '@shared/domain/proposal/proposal';
import { componentWords, newVersionWords, unsentWords } from '@shared/text/components';
import { Hand } from '../helpers/weapp/hand';
import { Phones } from '../helpers/weapp/phones';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import { VillageServer } from '../helpers/weapp/village-server';
import type { WeappPhone } from '../helpers/weapp/weapp-phone';
import type { CloudBehind } from '../helpers/weapp/wx-cloud';

/** All repeats by themselves, with their pauses, end within. */
const untilGivenUpMs = 10_000;
const phones = new Phones();
const line = { isCut: false, repliesLost: 0 };
let server: VillageServer;
let proposalId: string;
let matterPage: string;
beforeEach(async () => {
  server = await VillageServer.open();
  // A phone goes by its own clock until it hears from the cloud, and is right about the day.
  server.life.world.moveTo(Date.now());
  const { reply } = await server.life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
  proposalId = reply.proposalId;
  matterPage = `/pages/proposal/matter/index?id=${proposalId}`;
  Object.assign(line, { isCut: false, repliesLost: 0 });
});
afterEach(async () => {
  expect(phones.complaints).toEqual([]);
  phones.switchOff();
  await server.close();
});

/** The cloud over a line that a test may cut, or let lose what the cloud answers. */
function overTheLine(behind: CloudBehind): CloudBehind {
  return {
    callFunction: async (name, data) => {
      if (line.isCut) throw new Error('cloud.callFunction:fail request:fail timeout');
      const answer = await behind.callFunction(name, data);
      if ((data as { action: string }).action === 'proposal.support' && line.repliesLost > 0) {
        line.repliesLost -= 1;
        throw new Error('cloud.callFunction:fail request:fail timeout');
      }
      return answer;
    },
  };
}

function pickUp(before?: WeappPhone) {
  const phone = phones.create(overTheLine(server.cloudOf('vg003')), before);
  const record = new SetDataRecord();
  return { phone, hand: new Hand(phone, record), record };
}

const supporters = async () =>
  (await server.life.world.stored<Proposal & { kind: string }>('proposals', proposalId))?.supporterIds;
const asked = (phone: WeappPhone) =>
  phone.requests.filter(({ data }) => data.action === 'proposal.support').map(({ data }) => data.requestId);

/** The line is gone while somebody supports a matter. */
async function supportWithoutLine() {
  const { phone, hand } = pickUp();
  await hand.open(matterPage);
  line.isCut = true;
  await hand.tap('我也支持');
  await phone.settle(untilGivenUpMs);
  hand.sees(componentWords.keptUnsent);
  expect(await supporters()).toEqual([]);
  return { phone, hand };
}

describe('an act of which the answer is lost', () => {
  it('is repeated by itself under its id, happens once, and is shown as done', async () => {
    const { phone, hand } = pickUp();
    await hand.open(matterPage);
    line.repliesLost = 2;
    await hand.tap('我也支持');
    await phone.settle();
    hand.sees('1 人支持');
    const ids = asked(phone);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    expect(await supporters()).toEqual(['vg003']);
  });
});

describe('an act without a line', () => {
  it('is kept, and goes out by itself under its id when the network is back', async () => {
    const { phone, hand } = await supportWithoutLine();
    line.isCut = false;
    phone.occasions.changeNetwork(true);
    await phone.settle();
    hand.sees('1 人支持');
    expect(new Set(asked(phone)).size).toBe(1);
    expect(await supporters()).toEqual(['vg003']);
  });

  it('outlives the mini-program: its next start says that it waits, and sends it under the same id', async () => {
    const { phone: before } = await supportWithoutLine();
    before.switchOff();
    const { phone, hand } = pickUp(before);
    await hand.open('/pages/home/index');
    hand.sees(unsentWords(1, 0));
    line.isCut = false;
    phone.occasions.changeNetwork(true);
    await phone.settle();
    expect(hand.words).not.toContain(unsentWords(1, 0));
    expect(new Set([...asked(before), ...asked(phone)]).size).toBe(1);
    expect(await supporters()).toEqual(['vg003']);
  });
});

describe('a page without a line', () => {
  it('that was seen before is read again, with its age, also after a new start', async () => {
    const { phone: before, hand: first } = pickUp();
    await first.open('/pages/home/index');
    await first.open(matterPage);
    before.switchOff();
    line.isCut = true;
    const { phone, hand } = pickUp(before);
    await hand.open(matterPage);
    hand.sees('路灯');
    await phone.settle(untilGivenUpMs);
    hand.sees('路灯');
    hand.sees(`${componentWords.offline}上次看到的：`);
  });

  it('that was seen before is drawn once, and not again when the cloud has said the same', async () => {
    const { phone: before, hand: first, record: drawn } = pickUp();
    await first.open('/pages/home/index');
    await first.open(matterPage);
    before.switchOff();
    const { hand, record } = pickUp(before);
    await hand.open(matterPage);
    const bytesOf = ({ launches }: SetDataRecord) => launches.get('pages/proposal/matter/index')?.bytes ?? Infinity;
    expect(bytesOf(record)).toBeLessThan(bytesOf(drawn) + 500);
    expect(hand.words).not.toContain('上次看到的');
  });

  it('that was never seen says so, and the way on', async () => {
    line.isCut = true;
    const { phone, hand } = pickUp();
    await hand.open(matterPage);
    await phone.settle(untilGivenUpMs);
    hand.sees(componentWords.connectionLost);
    line.isCut = false;
    await hand.tap(componentWords.retry);
    hand.sees('路灯');
  });
});

describe('a new version that WeChat has fetched', () => {
  it('is asked about on the first page, and taken on a yes', async () => {
    const { phone, hand } = pickUp();
    await hand.open('/pages/home/index');
    phone.feedback.isAgreeing = true;
    phone.occasions.bringUpdate();
    await phone.settle();
    expect(phone.feedback.toasts).toEqual([newVersionWords.title]);
    expect(phone.occasions.isUpdateApplied).toBe(true);
  });

  it('disturbs nobody who writes, and waits until the first page is seen again; a no is a no', async () => {
    const { phone, hand } = pickUp();
    await hand.open('/pages/proposal/raise/index');
    phone.occasions.bringUpdate();
    await phone.settle();
    expect(phone.feedback.toasts).toEqual([]);
    await hand.open('/pages/home/index');
    await phone.settle();
    expect(phone.feedback.toasts).toEqual([newVersionWords.title]);
    expect(phone.occasions.isUpdateApplied).toBe(false);
  });
});
