import { matterPage, matterTitle, people, type Scene } from './scene';

/** The clerk publishes the decision; a villager objects, the supervisor answers. */
export async function publishAndObject({ visitor, calls, proposalId }: Scene): Promise<void> {
  await calls.passUntil('2026-11-27 09:00');
  await visitor.become(people.clerk, matterPage(proposalId));
  await visitor.picture('matter-adopted');
  await visitor.tap('看决议全文');
  await visitor.tap('开始公示');
  await visitor.picture('decision-publish');
  await visitor.confirm('从今天起公示');
  await visitor.sees('公示从11月27日到12月1日，首尾两天都算');
  await visitor.picture('decision-clerk');
  const decision = visitor.pageId;

  await visitor.become(people.neighbour, `/pages/decision/decision/index?id=${decision}`);
  await visitor.tap('我有不同意见');
  await visitor.fill('哪里不妥，为什么', '镜子装在路口东边会照到我家窗户，能不能装西边');
  await visitor.picture('decision-object');
  await visitor.confirm('提出异议');
  await visitor.sees('由村务监督在');
  await visitor.become(people.chair, `/pages/follow-up/hand-over/index?id=${proposalId}`);
  await visitor.picture('hand-over-too-early');

  await visitor.become(people.supervisor, `/pages/decision/decision/index?id=${decision}`);
  await visitor.tap('答复');
  await visitor.choose('不成立，决议照办');
  await visitor.fill('理由', '去现场看过，装东边镜面朝路，照不到窗户；装的时候请您来看着');
  await visitor.picture('decision-answer');
  await visitor.confirm('答复');
  await visitor.sees('异议不成立');
  await visitor.picture('decision-answered');
}

/** After the notice it is handed to a unit, comes back, and is handed to somebody who takes it on. */
export async function handOver({ visitor, calls, proposalId }: Scene): Promise<void> {
  await calls.passUntil('2026-12-02 09:00');
  await visitor.become(people.chair, `/pages/follow-up/hand-over/index?id=${proposalId}`);
  await visitor.tap('交给外部单位');
  await visitor.choose('溪口镇公路站');
  await inOneStep(visitor);
  await visitor.picture('hand-over-unit');
  await visitor.tap('交办');
  await visitor.confirm('交办');
  await visitor.sees('在溪口镇公路站手里');

  await visitor.become(people.clerk, `/pages/follow-up/report/index?id=${proposalId}`);
  await visitor.picture('hand-over-answer');
  await visitor.tap('办不了，退回');
  await visitor.fill('为什么办不了', '村道归村里管，公路站只管省道');
  await visitor.picture('hand-over-back');
  await visitor.confirm('办不了，退回');
  await visitor.sees('在理事长手里');

  await visitor.become(people.chair, `/pages/follow-up/hand-over/index?id=${proposalId}`);
  await visitor.choose(people.assignee);
  await inOneStep(visitor);
  await visitor.fill('预算（元）', '900');
  await visitor.fill('钱从哪来', '村集体经费');
  await visitor.picture('hand-over');
  await visitor.tap('交办');
  await visitor.picture('hand-over-confirm');
  await visitor.confirm('交办');
  await visitor.sees(`在${people.assignee}手里`);

  await visitor.become(people.assignee);
  await visitor.picture('home-to-accept');
  await visitor.tapRow('去接办');
  await visitor.tap('接办');
  await visitor.sees(`在${people.assignee}手里，明天之内`);
}

async function inOneStep(visitor: Scene['visitor']): Promise<void> {
  await visitor.fill('哪天前办完', '2026-12-03', 0);
  await visitor.fill('第 1 步', '把镜子装好', 0);
  await visitor.fill('第 1 步哪天前办完', '2026-12-03');
}

/** From the home page a report of progress takes four touches and one line: its card, a photo, the step, and away. */
export async function reportInFourTouches({ visitor }: Scene): Promise<void> {
  await visitor.become(people.assignee);
  visitor.touches = 0;
  await visitor.tapCard(matterTitle);
  await visitor.fill('办到哪一步了', '镜子和杆子都订好了');
  await visitor.addPhoto();
  await visitor.tap('报进展');
  await visitor.sees('镜子和杆子都订好了');
  expect(visitor.touches).toBeLessThanOrEqual(4);
}

export async function reportAndHold({ visitor, proposalId }: Scene): Promise<void> {
  await visitor.become(people.assignee);
  await visitor.picture('home-assignee');
  await visitor.open(`/pages/follow-up/report/index?id=${proposalId}`);
  await visitor.tap('卡住了');
  await visitor.fill('缺什么、要什么', '立杆子缺一个帮手');
  await visitor.choose('村两委');
  await visitor.picture('stuck');
  await visitor.tap('报卡住了');
  await visitor.sees('卡住了，需要：立杆子缺一个帮手');
  await visitor.fill('办到哪一步了', '镜子买回来了，等下过雨就立杆子');
  await visitor.addPhoto();
  await visitor.picture('report');
  await visitor.tap('报进展');
  await visitor.sees('镜子买回来了');
  await visitor.seesNot('卡住了，需要');

  await visitor.become(people.chair, `/pages/follow-up/hold/index?id=${proposalId}`);
  await visitor.fill('在等什么', '连着下雨，等天晴');
  await visitor.fill('哪天回头再看', '2026-12-08');
  await visitor.picture('hold');
  await visitor.tap('先挂起');
  await visitor.confirm('先挂起');
  await visitor.sees('恢复以后又回到责任人手里');
  await visitor.fill('新的办完日期', '2026-12-03');
  await visitor.picture('hold-resume');
  await visitor.tap('接着办');
  await visitor.confirm('接着办');
  await visitor.sees('恢复办理');
  await visitor.sees(`在${people.assignee}手里，明天之内`);
}

/** A day ahead the assignee is reminded, and told when the date has passed: each once. */
export async function runLate({ visitor, calls, proposalId }: Scene): Promise<void> {
  await calls.passUntil('2026-12-04 10:00');
  await visitor.become(people.neighbour, '/pages/follow-up/board/index');
  await visitor.sees('过期了');
  await visitor.picture('board-overdue');
  const late = (await calls.messages()).filter(
    ({ id, recipientName }) => id.startsWith(`ladder.${proposalId}`) && recipientName === people.assignee,
  );
  expect(late.map(({ text }) => text.slice(text.indexOf('）') + 1))).toEqual([
    '在12月3日到期了，还在您手里，请尽快办',
    '12月3日到期，请抓紧',
  ]);

  await visitor.become(people.assignee, `/pages/follow-up/report/index?id=${proposalId}`);
  await visitor.choose('把镜子装好');
  await visitor.fill('办到哪一步了', '今天装好了，两头都看得清');
  await visitor.tap('报进展');
  await visitor.sees('今天装好了，两头都看得清');
  await visitor.tap('办完了');
  await visitor.fill('办成什么样了', '一面一米的凸面镜装在路口东边，发票八百六十元');
  await visitor.fill('实际花了多少元', '860');
  await visitor.picture('report-done');
  await visitor.tap('报办完');
  await visitor.confirm('报办完');
  await visitor.sees('在理事长手里');
  await visitor.open(matterPage(proposalId));
  await visitor.picture('matter-reported-done');
}
