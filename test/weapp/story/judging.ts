import { matterTitle, type Scene } from './scene';

export async function giveOpinion(scene: Scene): Promise<void> {
  const reviewer = await scene.as('rv001', '/pages/pre-review/desk/index');
  await reviewer.tapRow(matterTitle);
  await reviewer.tapRow('预审通过');
  await reviewer.tap('存下意见，等会上决定');
  reviewer.sees('意见：预审通过');
}

export async function holdTheSession(scene: Scene): Promise<void> {
  const reviewer = await scene.as('rv001', '/pages/pre-review/desk/index');
  await reviewer.tap('登记预审会');
  await reviewer.tapRow(matterTitle);
  for (const name of ['理事长一', '预审人一', '党员一']) await reviewer.tapRow(name);
  await reviewer.tap('登记这次会的决定');
  await reviewer.tap('没有错，登记');
  reviewer.sees('预审意见表');
}

export async function planAndConvene(scene: Scene): Promise<void> {
  const chair = await scene.as('ch001');
  await chair.tap('去排议程');
  await chair.fill('叫什么名字', '三月夜话');
  await chair.pick('哪一天', '2026-03-06');
  await chair.tap('开始排议程');
  await chair.tapRow(matterTitle);
  await chair.tap('保存议程');
  await chair.tap('发会议通知');
  await chair.tap('发出通知');
  chair.sees('谁看了通知');
  scene.meetingId = chair.pageId;
}

export async function answerTheNotice(scene: Scene): Promise<void> {
  const notice = `/pages/agenda/notice/index?id=${scene.meetingId}`;
  const member = await scene.as('cm001', notice);
  await member.tap('知道了，我会来');
  member.sees('您已经看过通知');
  const absent = await scene.as('cm007', notice);
  await absent.tap('请假');
  await absent.fill('为什么来不了', '女儿要生了，去县医院陪几天');
  // The sheet's own answer lies over the button that opened it.
  await absent.tap('请假');
  absent.sees('您请了假');
}
