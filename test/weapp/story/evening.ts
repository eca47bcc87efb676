import { hourMs, startOfDayMs } from '@shared/kernel/time';

import type { Scene } from './scene';

const startAtMs = startOfDayMs('2026-03-06') + 19.5 * hourMs;
const evening = ({ meetingId }: Scene) => `/pages/meeting/evening/index?id=${meetingId}`;
const present = ['理事长一', '记录员一', '成员1', '成员2', '成员3', '成员4', '成员5'];

/** By the clerk's list, and one by the code that hangs in the hall. */
export async function checkIn(scene: Scene): Promise<void> {
  await scene.server.passUntil(startAtMs - hourMs / 4);
  const clerk = await scene.as('ck001', `/pages/meeting/check-in/index?id=${scene.meetingId}`);
  for (const name of present.slice(0, 6)) await clerk.tapBeside(name, '签到');
  clerk.sees('实到');
  const late = await scene.as('cm005', `/pages/meeting/enter-code/index?id=${scene.meetingId}`);
  // It hangs in the hall, and changes every half minute.
  const { code } = await scene.server.life.world.done('ck001', 'meeting.code', { meetingId: scene.meetingId });
  await late.fill('屏幕上的六位数字', code);
  await late.tap('签到');
  late.sees('签到好了');
}

export async function openAndDiscuss(scene: Scene): Promise<void> {
  await scene.server.passUntil(startAtMs);
  const chair = await scene.as('ch001', evening(scene));
  chair.sees('到会人数够了');
  await chair.tap('宣布开会');
  await chair.tap('人数无误，开会');
  chair.sees('通报前期议定的事');
  await chair.tap('进入下一项');
  chair.sees('请大家轮流说');
  await chair.tapRow('请理事长一发言');
  chair.sees('正在发言');
  const clerk = await scene.as('ck001', evening(scene));
  await clerk.fill('记一句要点', '先装三盏，看看效果');
  await clerk.tap('赞成');
  await clerk.tap('说完了，记下要点');
  clerk.sees('先装三盏，看看效果');
}

/** The others pass by their own phones; then the chair states the consensus. */
export async function stateConsensus(scene: Scene): Promise<void> {
  const { world } = scene.server.life;
  const { meetingId } = scene;
  const { floor } = await world.done('ch001', 'meeting.evening', { meetingId });
  for (const { villagerId } of floor?.notOffered ?? []) {
    await world.done(villagerId, 'meeting.pass-floor', { meetingId, villagerId });
  }
  const chair = await scene.as('ch001', evening(scene));
  await chair.tap('说明基本共识');
  await chair.fillLast('在村口装三盏太阳能路灯，由村集体出资 6000 元');
  await chair.tap('就是这个共识');
  chair.sees('共识说明了，写下要表决的原话');
  await chair.tap('写下原话');
  await chair.fillLast('在村口装三盏太阳能路灯，由村集体出资 6000 元');
  await chair.tap('存下来给大家看');
  await chair.tap('照着念一遍');
  await chair.tap('念完了，定稿');
  chair.sees('可以表决了');
}

export async function openThePoll(scene: Scene): Promise<void> {
  const chair = await scene.as('ch001', evening(scene));
  await chair.tap('去表决');
  await chair.tap('替别人登记回避');
  await chair.fill('为什么回避', '灯就装在他家门口');
  await chair.tapRow('成员5');
  await chair.tap('确认回避');
  await chair.tap('开始表决');
  await chair.tap('人数无误，开始表决');
  chair.sees('6 人参加表决，已投 0 人');
  scene.pollId = chair.pageId;
}

export async function voteAndClose(scene: Scene): Promise<void> {
  const poll = `/pages/vote/poll/index?id=${scene.pollId}`;
  const member = await scene.as('cm001');
  await member.tap('去投票');
  await member.choose('反对');
  await member.tap('投下这一票');
  await member.choose('同意');
  await member.tap('改成这一票');
  member.sees('您投的是同意');
  for (const who of ['ck001', 'cm002', 'cm003', 'cm004']) {
    const voter = await scene.as(who, poll);
    await voter.choose('同意');
    await voter.tap('投下这一票');
    voter.sees('您投的是同意');
  }
  const chair = await scene.as('ch001', poll);
  await chair.tap('结束表决');
  chair.sees('还有 1 人没有投');
  await chair.tap('结束并计票');
  chair.sees(/同意 5 票，反对 0 票.*5×2=10 > 6×1=6，过半数，通过/);
}

export async function adjourn(scene: Scene): Promise<void> {
  const chair = await scene.as('ch001', evening(scene));
  await chair.tap('更多');
  await chair.tap('散会');
  await chair.tap('散会');
  chair.sees('这次夜话已经结束');
}
