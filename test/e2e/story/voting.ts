import type { Browser } from 'playwright-core';
import type { Choice } from '@shared/domain/vote/poll';

import { people, type Scene } from './scene';
import { Visitor } from './visitor';

/** Whoever is concerned stands aside before the vote; then the chair confirms the headcount and opens it. */
export async function openThePoll({ visitor }: Scene): Promise<void> {
  await visitor.tap('去表决');
  await visitor.sees('到会人数够了');
  await visitor.tap('替别人登记回避');
  await visitor.fill('为什么回避', '路口的五金店是他儿子开的，就在那里报的价');
  await visitor.choose('郑建平');
  await visitor.picture('poll-recusal');
  await visitor.confirm('确认回避');
  await visitor.sees('路口的五金店是他儿子开的');
  await visitor.picture('poll-opening');
  await visitor.tap('开始表决');
  await visitor.picture('poll-open-confirm');
  await visitor.confirm('人数无误，开始表决');
  await visitor.sees('23 人参加表决，已投 0 人');
  await visitor.picture('poll-chair');
}

async function cast({ visitor, pollPage }: { visitor: Visitor; pollPage: string }, name: string, choice: string) {
  await visitor.become(name, pollPage);
  await visitor.choose(choice);
  await visitor.sees('请看清楚再确认');
  await visitor.confirm('投下这一票');
  await visitor.sees(`您投的是${choice}`);
}

const wanted = (position: number): Choice => (position === 0 ? 'against' : position === 1 ? 'abstain' : 'for');

/** Two by hand, one of them changed; the others as their phones would send them; one too late. */
export async function voteAndClose(browser: Browser, url: string, scene: Scene): Promise<void> {
  const { visitor, calls } = scene;
  const pollId = visitor.pageId;
  const pollPage = `/pages/vote/poll/index?id=${pollId}`;
  await visitor.become('陈立军');
  await visitor.sees('正在表决，轮到您投票');
  await visitor.picture('home-poll');
  await visitor.tap('去投票');
  await visitor.choose('反对');
  await visitor.picture('ballot-confirm');
  await visitor.confirm('投下这一票');
  await visitor.choose('同意');
  await visitor.sees('您原来投的是反对，现在要改成：');
  await visitor.confirm('改成这一票');
  await visitor.sees('您投的是同意，结束前还可以改');
  await visitor.picture('ballot-cast');
  await cast({ visitor, pollPage }, people.sponsor, '同意');
  await visitor.become('郑建平', pollPage);
  await visitor.sees('您登记了回避，不参加这件事的表决');
  await visitor.picture('ballot-recused');

  const left = await votersLeft(scene, pollId, ['陈立军', people.sponsor]);
  const late = left.pop();
  for (const [position, { name, boxId }] of left.entries()) {
    await calls.act(name, 'vote.cast', { boxId, choice: wanted(position) });
  }
  await closeWhileSomebodyHesitates({ browser, url, scene, pollPage, name: late?.name ?? '' });
}

async function votersLeft({ calls }: Scene, pollId: string, done: readonly string[]) {
  const voters: { name: string; boxId: string }[] = [];
  for (const { name } of calls.members) {
    const { mine } = await calls.act(name, 'vote.poll', { pollId });
    if (mine && !done.includes(name)) voters.push({ name, boxId: mine.boxId });
  }
  return voters;
}

interface Closing {
  browser: Browser;
  url: string;
  scene: Scene;
  pollPage: string;
  name: string;
}

/** Somebody has the answer on the screen when the chair ends the vote: it is told, and not counted. */
async function closeWhileSomebodyHesitates({ browser, url, scene, pollPage, name }: Closing): Promise<void> {
  const { visitor, calls } = scene;
  const other = await Visitor.arrive(browser, url, calls);
  await other.become(name, pollPage);
  await other.choose('反对');
  await other.sees('请看清楚再确认');

  await visitor.become(people.chair, pollPage);
  await visitor.tap('结束表决');
  await visitor.sees('还有 1 人没有投，没投的不算同意');
  await visitor.picture('poll-close-confirm');
  await visitor.confirm('结束并计票');
  await visitor.sees(/同意 20 票，反对 1 票，到会未回避 23 人；20×2=40 > 23×1=23，过半数，通过/);
  await visitor.picture('poll-adopted');

  // The page follows within two seconds: nothing is left to be tapped.
  await other.sees('表决已经结束，这一票没有计入');
  await other.seesNot('请看清楚再确认');
  await other.picture('ballot-too-late');
  visitor.faults.push(...other.faults);
  await other.leave();
}

/** The second matter by show of hands, a tie; the third is put off. */
export async function handsAndDeferral(scene: Scene): Promise<void> {
  const { visitor, calls, meetingId } = scene;
  const page = `/pages/meeting/evening/index?id=${meetingId}`;
  const offerAll = async () => {
    const { floor } = await calls.act(people.chair, 'meeting.evening', { meetingId });
    for (const { villagerId } of floor?.notOffered ?? []) {
      await calls.act(people.chair, 'meeting.pass-floor', { meetingId, villagerId });
    }
    const { currentItemId } = await calls.act(people.chair, 'meeting.evening', { meetingId });
    const text = '在桥头拐弯处装一面凸面镜，年底前装好';
    const itemId = currentItemId ?? '';
    await calls.act(people.chair, 'meeting.state-consensus', { meetingId, itemId, text, hasOfferedAll: true });
    await calls.act(people.chair, 'meeting.save-motion', { meetingId, itemId, text, edition: 0 });
    await calls.act(people.chair, 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  };
  // The titles of all matters stand on the page already: only the cloud knows that the next one has begun.
  const goOn = async (title: string) => {
    const currentItem = async () => (await calls.act(people.chair, 'meeting.evening', { meetingId })).currentItemId;
    const before = await currentItem();
    await visitor.tap('进入下一项');
    await calls.until(async () => (await currentItem()) !== before);
    await visitor.sees(title);
  };
  await visitor.open(page);
  await goOn('桥头拐弯看不见对面来车');
  await offerAll();
  await visitor.open(page);
  await visitor.tap('去表决');
  await visitor.choose('举手表决');
  await visitor.tap('选计票人、监票人');
  for (const name of ['陈立军', people.sponsor, '郑建平']) await visitor.choose(name);
  await visitor.picture('poll-tellers');
  await visitor.tap('选好了');
  await visitor.tap('开始表决');
  await visitor.confirm('人数无误，开始表决');
  await visitor.sees('请听理事长的口令举手');
  await enterTheHands(scene, visitor.pageId);
  await visitor.open(page);
  await goOn('村口候车没个棚');
  await offerAll();
  await visitor.open(page);
  await visitor.tap('去表决');
  await visitor.tap('这次先不表决，暂缓');
  await visitor.fill('为什么暂缓', '县公交公司说明年统一装候车棚，等他们的回音');
  await visitor.picture('poll-defer');
  await visitor.confirm('暂缓');
  await visitor.sees('通过的事，当场定下由谁办');
  await visitor.tap('定人定期');
  await visitor.choose(people.assignee);
  await visitor.fill('什么时候办好', '2026-12-03');
  await visitor.picture('evening-assign');
  await visitor.confirm('就这样定');
  await visitor.tap('定下次夜话');
  await visitor.picture('evening-next-meeting');
  await visitor.confirm('就定这个时候');
  await visitor.sees('都议完了，可以散会');
}

async function enterTheHands({ visitor, calls }: Scene, pollId: string): Promise<void> {
  const pollPage = `/pages/vote/poll/index?id=${pollId}`;
  const { handCount } = await calls.act(people.clerk, 'vote.poll', { pollId });
  const [one, other] = handCount?.tellers ?? [];
  const counts = { pollId, for: 11, against: 11, abstain: 1, invalid: 0 };
  await calls.act(people.clerk, 'vote.enter-count', { ...counts, tellerId: one?.villagerId ?? '' });
  await visitor.become(people.clerk, pollPage);
  await visitor.sees('还没有报数');
  await visitor.picture('poll-hands');
  await calls.act(people.clerk, 'vote.enter-count', { ...counts, tellerId: other?.villagerId ?? '' });
  await visitor.open(pollPage);
  await visitor.sees('两位数得一样');
  await visitor.become(people.chair, pollPage);
  await visitor.tap('结束表决');
  await visitor.confirm('结束并计票');
  await visitor.sees('未通过');
  await visitor.picture('poll-tie');
}

export async function adjourn({ visitor }: Scene): Promise<void> {
  await visitor.tap('散会');
  await visitor.picture('evening-adjourn');
  await visitor.confirm('散会');
  await visitor.sees('这次夜话已经结束');
  await visitor.picture('evening-over');
}
