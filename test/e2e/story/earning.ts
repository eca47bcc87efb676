import { people, type Scene } from './scene';

const batch = '/pages/points/batch/index';

/** Duty points came by themselves; a villager claims what she did. */
export async function claim({ visitor }: Scene): Promise<void> {
  await visitor.become(people.sponsor, '/pages/points/passbook/index');
  await visitor.tap('履职');
  await visitor.sees('履职积分只记荣誉');
  await visitor.page.getByText('为什么', { exact: true }).filter({ visible: true }).first().click();
  await visitor.picture('passbook-duty');
  await visitor.become(people.neighbour, '/pages/points/passbook/index');
  await visitor.tap('申报积分');
  await visitor.choose('参加村里的志愿服务');
  await visitor.fill('说一句做了什么', '在路口帮着扶梯子、指挥车子，忙了半天');
  await visitor.addPhoto();
  await visitor.picture('claim');
  await visitor.tap('报上去');
  await visitor.sees('已经报上去了');
  await visitor.picture('claim-sent');
  await visitor.tap('回存折');
  await visitor.tap('申报');
  await visitor.sees('在路口帮着扶梯子');
  await visitor.picture('passbook-claims');
}

/** The review group's sitting over the month of November: one refused with its reason, the others approved. */
export async function reviewAndPublish({ visitor }: Scene): Promise<void> {
  await visitor.become(people.steward);
  await visitor.picture('home-steward');
  await visitor.open(batch);
  await visitor.sees('先评这 6 条');
  for (const name of ['林德厚', '陈桂香', '周大山', '郑素梅', '叶春生']) await visitor.choose(name);
  await visitor.button('不通过').click();
  await visitor.fill('为什么不通过', '签到表上没有这一天，补来再评');
  await judge({ visitor }, 5);
  await visitor.picture('batch-review');
  await visitor.tap('记下评议结果');
  await visitor.confirm('记下评议结果');
  await visitor.sees('共 4 条');
  await judge({ visitor }, 4);
  await visitor.tap('记下评议结果');
  await visitor.confirm('记下评议结果');
  await visitor.tap('开始公示');
  await visitor.picture('batch-publish');
  await visitor.confirm('开始公示');
  await visitor.sees('公示名单');
}

/** Approves the first so many of the claims on the screen. */
async function judge({ visitor }: Pick<Scene, 'visitor'>, count: number): Promise<void> {
  const approve = visitor.page.getByRole('radio', { name: '通过', exact: true }).filter({ visible: true });
  for (let place = 0; place < count; place += 1) await approve.nth(place).click();
}

/** Anybody may object during the notice; afterwards what stands is posted, each entry with its reason. */
export async function objectAndPost({ visitor, calls }: Scene): Promise<void> {
  await visitor.become(people.author, batch);
  await visitor.picture('batch-notice');
  await visitor.page.getByRole('button', { name: '我有异议' }).filter({ visible: true }).first().click();
  await visitor.fill('哪里不对', '那天我也在，他只来了一个钟头，不是半天');
  await visitor.picture('batch-object');
  await visitor.confirm('提异议');
  await visitor.sees('异议收到了');
  await visitor.become(people.supervisor, batch);
  await visitor.tap('答复异议');
  await visitor.choose('异议不成立，照旧');
  await visitor.fill('核实的情况', '查了签到表，从一点做到五点，够半天');
  await visitor.picture('batch-answer');
  await visitor.confirm('答复');
  await calls.passUntil('2026-12-09 09:00');
  await visitor.become(people.steward, batch);
  await visitor.tap('入账');
  await visitor.confirm('入账');
  await visitor.sees('已入账');
  await visitor.picture('batch-posted');
}

/** Points posted by mistake: one proposes to take them back, whoever they are of is heard, another decides. */
export async function correctMistake({ visitor, calls }: Scene): Promise<void> {
  const { earlier } = await calls.act(people.steward, 'points.batch', { batchId: null, cursor: null });
  const batchId = earlier[0]?.id ?? '';
  const { rows } = await calls.act(people.steward, 'points.batch', { batchId, cursor: null });
  const open = rows.filter(({ correct }) => correct.isOpen);
  const place = open.findIndex(({ claimantName }) => calls.people.some(({ name }) => name === claimantName));
  const claimant = open[place]?.claimantName ?? '';
  await visitor.become(people.steward, `${batch}?id=${batchId}`);
  await visitor.page.getByRole('button', { name: '记错了，更正' }).filter({ visible: true }).nth(place).click();
  await visitor.fill('哪里记错了', '签到表上没有他的名字，是同一天另一位的');
  await visitor.picture('correction-propose');
  await visitor.confirm('请求更正');
  await visitor.sees('本人会收到通知');
  await visitor.become(claimant, '/pages/points/passbook/index');
  await visitor.tap('申报');
  await visitor.tap('说明情况');
  await visitor.fill('当时的情况', '我那天在下游，没有走到桥头签到');
  await visitor.picture('correction-explain');
  await visitor.confirm('交给核实的人');
  await visitor.become(people.supervisor, `${batch}?id=${batchId}`);
  await visitor.tap('定更正');
  await visitor.choose('确实记错了，更正过来');
  await visitor.fill('核实的情况', '问了一起去的三个人，那天他不在');
  await visitor.picture('correction-decide');
  await visitor.confirm('定下来');
  await visitor.sees('已更正');
  await visitor.picture('correction-decided');
}

/** A deduction is proposed to the review group, and told first to whoever it is about. */
export async function tellOfDeduction({ visitor }: Scene): Promise<void> {
  await visitor.become(people.steward, '/pages/points/claim/index?propose=1');
  await visitor.tapRow('替谁报');
  await visitor.fill('写姓名或拼音开头', people.neighbour);
  await visitor.tapRow(people.neighbour);
  await visitor.choose('乱倒垃圾，劝后不改');
  await visitor.fill('说清怎么回事', '垃圾倒在桥头沟边，劝了两回没有清走');
  await visitor.picture('deduction-propose');
  await visitor.tap('报上去');
  await visitor.sees('已经报上去了');
  await visitor.become(people.neighbour, '/pages/points/passbook/index');
  await visitor.tap('申报');
  await visitor.tap('说明情况');
  await visitor.fill('当时的情况', '是车上掉下来的，当天晚上就清走了');
  await visitor.picture('deduction-explain');
  await visitor.confirm('交给核实的人');
  await visitor.sees('本人说明');
  await visitor.picture('deduction-explained');
}
