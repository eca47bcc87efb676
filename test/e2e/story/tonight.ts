import { people, type Scene } from './scene';

/** The evening for which the notice was out when the story began. */
async function tonightsMeeting({ calls }: Scene): Promise<string> {
  const { rows } = await calls.act(people.chair, 'agenda.list', { isOpen: true, cursor: null });
  return rows.find(({ title }) => title === '小雪夜话')?.meetingId ?? '';
}

export async function openTooEarly(scene: Scene): Promise<void> {
  const { visitor } = scene;
  await visitor.become(people.chair);
  await visitor.tap('进会场');
  await visitor.sees(/还没到开会的时候，请等一等：最早可以在开会前 30 分钟开会.*还差 \d+ 分钟.*依据：群众议事会规则/);
  expect(await visitor.button('宣布开会').getAttribute('aria-disabled')).toBe('true');
  await visitor.picture('evening-too-early');
}

/** The clock is moved with the switcher, as a visitor would. */
export async function moveTheClock({ visitor }: Scene): Promise<void> {
  await visitor.tapRow('换人 · 拨钟');
  await visitor.tap('拨钟');
  await visitor.fill('拨到哪一天', '2026-11-22');
  await visitor.fill('几点', '19:31');
  await visitor.picture('switcher-clock');
  await Promise.all([visitor.page.waitForEvent('load'), visitor.tap('拨过去')]);
  await visitor.settle();
}

/** Twenty of thirty-one are one short of two-thirds. */
export async function oneShortOfTheQuorum(scene: Scene): Promise<void> {
  const { visitor, calls } = scene;
  const meetingId = await tonightsMeeting(scene);
  await visitor.become(people.clerk, `/pages/meeting/check-in/index?id=${meetingId}`);
  const [one, other, ...rest] = calls.members;
  for (const { name } of [one, other].flatMap((member) => member ?? [])) await visitor.tapRow(name);
  await visitor.sees('还差 19 人');
  for (const { villagerId } of rest.slice(0, 18)) {
    await calls.act(people.clerk, 'meeting.check-in', { meetingId, villagerId });
  }
  await visitor.open(`/pages/meeting/check-in/index?id=${meetingId}`);
  await visitor.sees('还差 1 人');
  await visitor.picture('check-in');
  await visitor.become(people.chair, `/pages/meeting/evening/index?id=${meetingId}`);
  await visitor.sees(
    /到会人数还不够，差 1 人，请等人来：应到 31 人，要来三分之二以上，就是 21 人；实到 20 人。依据：群众议事会规则 第 3 条/,
  );
  await visitor.picture('evening-one-short');
}

/** Half an hour later the chair calls it off, and its matters go back. */
export async function callItOff(scene: Scene): Promise<void> {
  const { visitor, calls } = scene;
  await calls.passUntil('2026-11-22 20:01');
  await visitor.page.reload();
  await visitor.tap('人数不够，宣布改期');
  await visitor.picture('evening-call-off');
  await visitor.confirm('人数不够，宣布改期');
  await visitor.sees('因人数不够改期了');
  await visitor.sees('人数不够，等理事长重新定时间、发通知');
  await visitor.picture('evening-inquorate');
  await visitor.tapRow('学校岔路口车子开得飞快');
  await visitor.sees('预审通过，等排议程');
}
