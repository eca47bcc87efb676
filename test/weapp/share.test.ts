/** @jest-environment jsdom */
import { componentWords } from '@shared/text/components';
import { refusalSentence } from '@shared/text/refusals/all';
import { welcomeWords } from '@shared/text/words/binding';
import { fridayEvening } from '../helpers/a-meeting';
import { convenedEvening } from '../helpers/evenings';
import { aNeighbourVillage } from '../helpers/lives/neighbours';
import { aSmallVillage } from '../helpers/small-village';
import { isPackaged } from '../helpers/weapp/built-package';
import { Hand } from '../helpers/weapp/hand';
import { Phones } from '../helpers/weapp/phones';
import { askToBeRecognised, confirmTheAsking } from '../helpers/weapp/recognition';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import { VillageServer } from '../helpers/weapp/village-server';

const matterWords = '村口的路灯坏了半个月，刘桂花在那里摔过一跤';
const matterPath = 'pages/proposal/matter/index';

const phones = new Phones();
let server: VillageServer;
const ids: Record<string, string> = {};
beforeAll(async () => {
  server = await VillageServer.open();
  const { life } = server;
  await life.world.found({ ...aNeighbourVillage('v2'), name: '大村' });
  ids[matterPath] = (await life.act('vg001', 'proposal.submit', { body: matterWords, photoIds: [] })).reply.proposalId;
  const meetingId = await convenedEvening(life.world);
  life.world.moveTo(fridayEvening);
  ids['pages/agenda/notice/index'] = ids['pages/meeting/evening/index'] = meetingId;
});
afterEach(() => {
  expect(phones.complaints).toEqual([]);
  phones.switchOff();
});
afterAll(() => server.close());

function pickUp(key: string) {
  const phone = phones.create(server.cloudOfCaller(key));
  return { phone, hand: new Hand(phone, new SetDataRecord()) };
}

/** Somebody of the village has the page open and sends it from WeChat's menu into the village's group. */
async function share(path: string) {
  const { phone, hand } = pickUp('v1:vg005');
  await hand.open(`/${path}?id=${ids[path]}`);
  return phone.pages.share();
}

/** Each page that can be shared: the title of its card, and what only a villager sees on it. */
const shared: [path: string, title: string, sees: string, notFound: 'ProposalNotFound' | 'MeetingNotFound'][] = [
  [matterPath, '村里的一件事，正在“提议题”，请您看看', '路灯', 'ProposalNotFound'],
  ['pages/agenda/notice/index', '乡村夜话：3月6日（周五）晚上七点半', '第1件事', 'MeetingNotFound'],
  ['pages/meeting/evening/index', '乡村夜话：3月6日（周五）晚上七点半', '第1件事', 'MeetingNotFound'],
];

describe.each(shared)('the card of %s', (path, title, sees, notFound) => {
  it('says in plain Chinese what it is, without a name and a word that somebody wrote, and leads to the page', async () => {
    const card = await share(path);
    expect(card).toEqual({ title, path: `/${path}?id=${ids[path]}`, imageUrl: '/static/share.jpg' });
    expect(card.title).toMatch(/^[\p{Script=Han}“”：:，（）0-9 ]+$/u);
    const names = [...aSmallVillage().roster.map(({ name }) => name), '刘桂花', '路灯', '第1件事', '周律师'];
    expect(names.filter((name) => card.title.includes(name))).toEqual([]);
    expect(isPackaged(card.imageUrl.slice(1))).toBe(true);
  });

  it('lands a villager on it at once', async () => {
    const { path: address } = await share(path);
    const { hand } = pickUp('v1:vg002');
    await hand.open(address);
    expect([hand.path, hand.pageId]).toEqual([path, ids[path]]);
    hand.sees(sees);
  });

  it('leads somebody unknown to the welcome page, and when they are recognised to what was shared', async () => {
    const { path: address } = await share(path);
    const { world } = server.life;
    await world.done('ck001', 'member.unbind', { villagerId: 'vg003', reason: '换手机' });
    const { hand } = pickUp(`wx:${path}`);
    await hand.open(address);
    expect(hand.words).not.toContain(sees);
    await hand.tap(componentWords.recognise);
    await hand.tapRow('小村');
    await askToBeRecognised(hand);
    await confirmTheAsking(pickUp('v1:ck001').hand);
    await hand.tap(welcomeWords.look);
    await hand.tap(welcomeWords.toWanted);
    expect([hand.path, hand.pageId]).toEqual([path, ids[path]]);
    hand.sees(sees);
  });

  it('tells a villager of another village that there is no such thing in theirs, and the way home', async () => {
    const { path: address } = await share(path);
    const { hand } = pickUp('v2:v2vg002');
    await hand.open(address);
    expect(hand.words).not.toContain(sees);
    hand.sees(refusalSentence({ code: notFound }));
    await hand.tap(componentWords.toHome);
    expect(hand.path).toBe('pages/home/index');
  });
});

it('no other page is offered to be shared by WeChat’s menu, so that nothing private ends up in a group', async () => {
  const offered: string[] = [];
  for (const path of phones.app.pages) {
    const { phone } = pickUp('v1:vg005');
    await phone.open(`/${path}?id=none`);
    if (phone.pages.top.instance.onShareAppMessage) offered.push(path);
    phones.switchOff();
  }
  expect(offered.sort()).toEqual(shared.map(([path]) => path).sort());
});
