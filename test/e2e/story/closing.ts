import { matterOf, matterPage, matterTitle, people, type Scene } from './scene';

/** At the next evening each matter is closed out by itself, or not yet. */
export async function closeOut(scene: Scene): Promise<void> {
  const { visitor, calls, proposalId } = scene;
  await calls.passUntil('2026-12-04 19:30');
  const { rows } = await calls.act(people.chair, 'agenda.list', { isOpen: true, cursor: null });
  const meetingId = rows.find(({ title }) => title === '年终夜话')?.meetingId ?? '';
  for (const { villagerId } of calls.members.slice(0, 24)) {
    await calls.act(people.clerk, 'meeting.check-in', { meetingId, villagerId });
  }
  await calls.act(people.chair, 'meeting.open', { meetingId });
  await visitor.become(people.chair);
  await visitor.picture('home-in-session');
  await visitor.open(`/pages/follow-up/close-out/index?id=${proposalId}`);
  await visitor.fill('凭什么说办成了', '照片两张、发票一张，骑车的几位都去看过');
  await visitor.fill('会上怎么说', '装得正，两头看得清');
  await visitor.picture('close-out');
  await visitor.tap('会上同意，销号');
  await visitor.picture('close-out-confirm');
  await visitor.confirm('会上同意，销号');
  await visitor.sees(`已销号，由${people.sponsor}去回访`);
  await visitor.tap('还不能销号');
  await visitor.fill('还差什么', '班表只排到十二月，请排到放寒假');
  await visitor.fill('新的办完日期', '2026-12-20');
  await visitor.picture('close-out-not-yet');
  await visitor.confirm('退回责任人');
  await visitor.sees('没有等着销号的事');
  await visitor.picture('close-out-empty');
  await calls.act(people.chair, 'meeting.adjourn', { meetingId });
}

/** Somebody other than the doer asks the author. */
export async function visit({ visitor, calls, proposalId }: Scene): Promise<void> {
  await calls.passUntil('2026-12-05 16:00');
  await visitor.become(people.sponsor);
  await visitor.sees('请您上门回访');
  await visitor.picture('home-visitor');
  await visitor.tapCard(matterTitle);
  await visitor.choose('到家里');
  await visitor.fill('看到、听到了什么', '一起去路口看了，他说孩子上学放心了');
  await visitor.choose('办成了');
  await visitor.choose('很满意');
  await visitor.fill('原话怎么说', '这下看得见了');
  await visitor.picture('visit');
  await visitor.tap('记下回访');
  await visitor.confirm('记下回访');
  await visitor.sees('已回访，办结');
  await visitor.become(people.author, matterPage(proposalId));
  await visitor.sees('这件事走完了');
  await visitor.picture('matter-visited');
  const told = (await calls.messages()).filter(({ recipientName }) => recipientName === people.author);
  expect(told.length).toBeGreaterThan(0);
}

/** A rating below three opens it again. */
export async function rateLow(scene: Scene): Promise<void> {
  const { visitor } = scene;
  const proposalId = await matterOf(scene, '电线低得伸手够得着');
  await visitor.become('刘晓东', `/pages/follow-up/visit/index?id=${proposalId}`);
  await visitor.tap('2 不满意');
  await visitor.fill('想说的话', '线抬高了，可杆子还是斜的');
  await visitor.picture('visit-rate');
  await visitor.tap('打分');
  await visitor.sees('打分低于 3 分');
  await visitor.picture('visit-rate-confirm');
  await visitor.confirm('打分');
  await visitor.sees('正在落实');
}

/** What needed no meeting is reported by its handler, and answered by the clerk. */
export async function reportHandled(scene: Scene): Promise<void> {
  const { visitor } = scene;
  const straw = await matterOf(scene, '收完稻子田里烧秸秆');
  await visitor.become('郑建平', `/pages/follow-up/handled/index?id=${straw}`);
  await visitor.fill('怎么办的，结果怎样', '挨家上门说了，收割机带粉碎，田里没有再烧');
  await visitor.picture('handled');
  await visitor.tap('报办理结果');
  await visitor.confirm('报办理结果');
  await visitor.sees('已销号，等回访');
  const water = await matterOf(scene, '最高那几家水压小');
  await visitor.become(people.clerk, `/pages/follow-up/handled/index?id=${water}`);
  await visitor.fill('对方怎么答复、怎么办的', '水务站来人加了一台增压泵，晚上水够用了');
  await visitor.picture('answered');
}
