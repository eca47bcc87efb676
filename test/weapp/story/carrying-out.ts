import { hourMs, startOfDayMs } from '@shared/kernel/time';

import { nextMeeting } from '../../helpers/lives/carrying-out';
import { matterPage, type Scene } from './scene';

const followUp = (page: string, { proposalId }: Scene) => `/pages/follow-up/${page}/index?id=${proposalId}`;

export async function publishAndObject(scene: Scene): Promise<void> {
  await scene.server.passUntil(startOfDayMs('2026-03-07') + 9 * hourMs);
  const clerk = await scene.as('ck001', matterPage(scene.proposalId));
  await clerk.tap('看决议全文');
  await clerk.tap('开始公示');
  await clerk.tap('从今天起公示');
  clerk.sees('公示从');
  scene.decisionId = clerk.pageId;
  const decision = `/pages/decision/decision/index?id=${scene.decisionId}`;
  const villager = await scene.as('vg005', decision);
  await villager.tap('我有不同意见');
  await villager.fill('哪里不妥，为什么', '灯太亮，照到我家窗户');
  await villager.tap('提出异议');
  villager.sees('由村务监督在');
  const supervisor = await scene.as('sv001', decision);
  await supervisor.tap('答复');
  await supervisor.tapRow('不成立，决议照办');
  await supervisor.fill('理由', '灯头会朝路面，不照窗户');
  await supervisor.tap('答复');
  supervisor.sees('异议不成立');
}

export async function handOver(scene: Scene): Promise<void> {
  await scene.server.passUntil(startOfDayMs('2026-03-12') + 9 * hourMs);
  const chair = await scene.as('ch001', followUp('hand-over', scene));
  await chair.tapRow('责任人一');
  await chair.pickFirst('哪天前办完', '2026-04-10');
  await chair.fill('第 1 步', '装灯通电');
  await chair.pick('第 1 步哪天前办完', '2026-04-10');
  await chair.tap('交办');
  await chair.tap('交办');
  chair.sees('在责任人一手里');
}

export async function reportAndHold(scene: Scene): Promise<void> {
  const assignee = await scene.as('as001', followUp('report', scene));
  await assignee.tap('接办');
  await assignee.fill('办到哪一步了', '灯杆选好了');
  await assignee.tap('报进展');
  assignee.sees('灯杆选好了');
  const chair = await scene.as('ch001', followUp('hold', scene));
  await chair.fill('在等什么', '等镇里的补助');
  await chair.pick('哪天回头再看', '2026-03-20');
  await chair.tap('先挂起');
  await chair.tap('先挂起');
  await chair.pick('新的办完日期', '2026-04-20');
  await chair.tap('接着办');
  await chair.tap('接着办');
  chair.sees('恢复办理');
}

export async function reportDone(scene: Scene): Promise<void> {
  const assignee = await scene.as('as001', followUp('report', scene));
  await assignee.choose('装灯通电');
  await assignee.fill('办到哪一步了', '今天装好了');
  await assignee.tap('报进展');
  await assignee.choose('办完了');
  await assignee.fill('办成什么样了', '三盏灯都亮了');
  await assignee.tap('报办完');
  await assignee.tap('报办完');
  assignee.sees('在理事长手里');
}

export async function closeOut(scene: Scene): Promise<void> {
  scene.server.life.matterId = scene.proposalId;
  await nextMeeting(scene.server.life);
  const chair = await scene.as('ch001', followUp('close-out', scene));
  await chair.fill('凭什么说办成了', '照片三张，发票一张');
  await chair.fill('会上怎么说', '按决议装好了');
  await chair.tap('会上同意，销号');
  await chair.tap('会上同意，销号');
  chair.sees('已销号，由成员1去回访');
}

export async function visit(scene: Scene): Promise<void> {
  const visitor = await scene.as('cm001', followUp('visit', scene));
  await visitor.tapRow('到家里');
  await visitor.fill('看到、听到了什么', '一起去村口看了');
  await visitor.choose('办成了');
  await visitor.tapRow('很满意');
  await visitor.fill('原话怎么说', '这下看得见了');
  await visitor.tap('记下回访');
  await visitor.tap('记下回访');
  visitor.sees('已回访，办结');
  const author = await scene.as('vg001', matterPage(scene.proposalId));
  author.sees('这件事走完了');
}
