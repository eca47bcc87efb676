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
  await visitor.confirm('提交异议');
  await visitor.sees('异议收到了');
  await visitor.become(people.supervisor, batch);
  await visitor.tap('答复异议');
  await visitor.choose('异议不成立，照旧加分');
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
