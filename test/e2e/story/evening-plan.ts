import { matterTitle, people, type Scene } from './scene';

/** One day ahead is too late for the notice; four days are not. */
export async function planAndConvene(scene: Scene): Promise<void> {
  const { visitor } = scene;
  await visitor.become(people.chair);
  await visitor.picture('home-chair');
  await visitor.tapRow('等着排进夜话');
  await visitor.fill('叫什么名字', '小雪后的夜话');
  await visitor.fill('哪一天', '2026-11-23');
  await visitor.sees('11月23日（周一）');
  await visitor.picture('plan-new');
  await visitor.tap('开始排议程');
  await visitor.tapRow(matterTitle);
  await visitor.tapRow('桥头拐弯看不见对面来车');
  await visitor.tapRow('村口候车没个棚');
  await visitor.fill('姓名', '赵警官');
  await visitor.fill('什么身份', '镇交警中队');
  await visitor.tap('加一位');
  await visitor.tap('保存议程');
  await visitor.sees(/通知现在还不能发.*依据：/);
  await visitor.picture('plan-too-late');

  await visitor.fill('哪一天', '2026-11-26');
  await visitor.tap('保存议程');
  await visitor.sees(/有 4 天，符合要求/);
  await visitor.tapRow(`第 2 项 · ${matterTitle}`);
  await visitor.picture('plan-item');
  await visitor.tap('好了');
  await visitor.picture('plan');
  await visitor.tap('发会议通知');
  await visitor.confirm('发出通知');
  await visitor.sees('谁看了通知');
  scene.meetingId = visitor.pageId;
}

export async function answerTheNotice({ visitor, calls, meetingId }: Scene): Promise<void> {
  const notice = `/pages/agenda/notice/index?id=${meetingId}`;
  await visitor.become(people.sponsor, notice);
  await visitor.picture('notice-member');
  await visitor.tap('知道了，我会来');
  await visitor.sees('您已经看过通知');
  await visitor.become('周美琴', notice);
  await visitor.tap('请假');
  await visitor.fill('为什么来不了', '女儿要生了，去县医院陪几天');
  await visitor.picture('notice-leave');
  await visitor.confirm('请假');
  await visitor.sees('您请了假');
  const others = calls.members.filter(({ name }) => ![people.sponsor, '周美琴', '蔡志强'].includes(name));
  for (const { name } of others) await calls.act(name, 'agenda.acknowledge-notice', { meetingId });
  await visitor.become(people.chair, notice);
  await visitor.sees('请假的 1 人');
  await visitor.picture('notice-chair');
  await visitor.become(people.neighbour, notice);
  // The matter stands once more below, where people stand aside from it.
  await visitor.page
    .locator('[role=button],[role=link]')
    .filter({ hasText: matterTitle, visible: true })
    .first()
    .click();
  await visitor.sees('县城五金店 860 元包安装');
  await visitor.picture('notice-materials');
}
