import { Follower } from './evening-live/follower';
import { meetingTonight, openTonight } from './tonight';
import { stageOfThisFile } from './stage';
import { people } from './story/scene';

jest.setTimeout(180_000);

const stage = stageOfThisFile();
let meetingId: string;
let itemId: string;
let chair: Follower;
let clerk: Follower;
let screen: Follower;
let members: Follower[];

const evening = () => `/pages/meeting/evening/index?id=${meetingId}`;
const everybody = () => [chair, clerk, ...members];
/** The sheet in which a member says for which side they raise a hand. */
const handSheet = '我不赞成，想说几句';
/** At most so many questions pass between a change and its page: one that came too early, and one that finds it. */
const questionsMax = 2;

beforeAll(async () => {
  meetingId = await meetingTonight(stage.calls);
  itemId = await openTonight(stage.calls, meetingId, 24);

  chair = await Follower.arrive(stage.browser, stage.url, stage.calls, people.chair, evening());
  clerk = await Follower.arrive(stage.browser, stage.url, stage.calls, people.clerk, evening());
  const leading: string[] = [people.chair, people.clerk];
  const others = stage.calls.members.slice(0, 24).filter(({ name }) => !leading.includes(name));
  members = [];
  for (const { name } of others.slice(2, 8)) {
    members.push(await Follower.arrive(stage.browser, stage.url, stage.calls, name, evening()));
  }
  const ticket = await stage.calls.act(people.clerk, 'meeting.screen-ticket', { meetingId });
  const query = `village=${ticket.villageId}&id=${meetingId}&until=${ticket.untilMs}&seal=${ticket.seal}`;
  screen = await Follower.screen(stage.browser, `${stage.url}/#/pages/meeting/screen/index?${query}`);
});

it('gives somebody the floor, and every phone and the wall show it', async () => {
  await chair.tap(/^请.+发言$/);
  await Promise.all([...everybody(), screen].map((follower) => follower.sees('正在发言')));
  const { floor } = await stage.calls.act(people.chair, 'meeting.evening', { meetingId });
  await screen.sees(floor?.current?.name ?? 'nobody');
});

it('follows within two questions while somebody speaks, and loses nothing that is being written or chosen', async () => {
  const [first, second] = members;
  await clerk.fill('记一句要点', '镜子要大一点');
  await clerk.choose('赞成');
  await first?.tap('举手发言');
  await first?.sees(handSheet);
  const raiser = stage.calls.person(second?.name ?? '');
  const hand = { meetingId, villagerId: raiser.villagerId, stance: null };
  await stage.calls.act(raiser.name, 'meeting.raise-hand', hand);
  const readers = [clerk, ...members];
  readers.forEach((reader) => reader.forgetQuestions());
  await Promise.all(readers.map((reader) => reader.rereads()));
  for (const reader of readers) expect(reader.questions).toBeLessThanOrEqual(questionsMax);
  expect(await clerk.valueOf('记一句要点')).toBe('镜子要大一点');
  expect(await clerk.isChosen('赞成')).toBe(true);
  await first?.sees(handSheet);
  await first?.tap('关闭');
});

it('keeps the gist that the clerk was writing when the chair ends the speech', async () => {
  await chair.tap('说完了');
  await clerk.sees(/要点还没有记下/);
  expect(await clerk.valueOf('记一句要点')).toBe('镜子要大一点');
  await clerk.tap('记下');
  await clerk.sees('镜子要大一点');
  const last = async () => (await stage.calls.act(people.clerk, 'meeting.evening', { meetingId })).floor?.speeches[0];
  await stage.calls.until(async () => Boolean((await last())?.gist));
  expect(await last()).toMatchObject({ gist: '镜子要大一点', stance: 'for' });
});

it('keeps an open sheet with what was written while others go on', async () => {
  const { floor } = await stage.calls.act(people.chair, 'meeting.evening', { meetingId });
  for (const { villagerId } of floor?.notOffered ?? []) {
    await stage.calls.act(people.chair, 'meeting.pass-floor', { meetingId, villagerId });
  }
  for (const hand of (await stage.calls.act(people.chair, 'meeting.evening', { meetingId })).floor?.hands ?? []) {
    await stage.calls.act(people.chair, 'meeting.lower-hand', { meetingId, villagerId: hand.villagerId });
  }
  await chair.tap('说明基本共识');
  await chair.page.getByRole('dialog').locator('textarea').fill('先装一面镜子');
  // A hand goes up: the chair's next step is another one, and the sheet stays.
  const { villagerId, name } = stage.calls.person(members[3]?.name ?? '');
  await stage.calls.act(name, 'meeting.raise-hand', { meetingId, villagerId, stance: null });
  await chair.sees(/^请.+发言$/);
  expect(await chair.page.getByRole('dialog').locator('textarea').inputValue()).toBe('先装一面镜子');
  await chair.confirm('就是这个共识');
  await screen.sees('先装一面镜子');
});

it('counts on the wall who has voted, keeps a half-chosen ballot, and shows the result', async () => {
  const { presentCount } = await stage.calls.act(people.chair, 'meeting.evening', { meetingId });
  const motion = '在路口装一面凸面镜';
  await stage.calls.act(people.clerk, 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
  await stage.calls.act(people.chair, 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const opening = { meetingId, itemId, motion, method: 'open' as const, presentCount };
  const { pollId } = await stage.calls.act(people.chair, 'vote.open-poll', opening);
  await screen.sees('0 / 24');
  const [undecided, ...decided] = members;
  await Promise.all(members.map((member) => member.tap('去投票')));
  await undecided?.choose('反对');
  for (const [index, member] of decided.entries()) {
    const { mine } = await stage.calls.act(member.name, 'vote.poll', { pollId });
    await stage.calls.act(member.name, 'vote.cast', { boxId: mine?.boxId ?? '', choice: 'for' });
    if (index === 2) await screen.sees('3 / 24');
  }
  await screen.sees('5 / 24');
  await undecided?.sees('请看清楚再确认');
  const rest = stage.calls.members.slice(0, 24).filter(({ name }) => !members.some((member) => member.name === name));
  for (const { name } of rest) {
    const { mine } = await stage.calls.act(name, 'vote.poll', { pollId });
    await stage.calls.act(name, 'vote.cast', { boxId: mine?.boxId ?? '', choice: 'for' });
  }
  await stage.calls.act(people.chair, 'vote.close-poll', { pollId });
  await screen.sees('表决结果');
  await screen.sees(/同意 23 票，反对 0 票/);
  // Whoever was still choosing reads that nothing of it was counted.
  await undecided?.sees('表决已经结束，这一票没有计入');
});

it('lets the clerk work on while the line is cut, and sends it in order when it is back', async () => {
  await clerk.open(`/pages/meeting/check-in/index?id=${meetingId}`);
  const late = stage.calls.members.slice(24, 27);
  await clerk.goOffline();
  for (const { name } of late) await clerk.tapRow(name);
  await clerk.sees(/等着送出/);
  // Another device enters the same person meanwhile.
  const { villagerId } = late[1]!;
  await stage.calls.act(people.chair, 'meeting.check-in', { meetingId, villagerId });
  await clerk.goOnline();
  await clerk.sees(/已经记过/);
  const list = await stage.calls.act(people.clerk, 'meeting.check-in-list', { meetingId });
  expect(list.members.filter(({ isHere }) => isHere)).toHaveLength(27);
  await screen.sees('27');
});

it('logs no error on any of the pages', () => {
  expect([...everybody(), screen].flatMap(({ faults }) => faults)).toEqual([]);
});
