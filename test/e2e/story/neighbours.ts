import { people, type Scene } from './scene';

/** A family tells the village of a wedding: the covenant's word stands beside the figure, and the answer is friendly. */
export async function registerAWedding({ visitor }: Scene): Promise<void> {
  await visitor.become(people.neighbour, '/pages/home/index');
  await visitor.tap('便民');
  await visitor.tapRow('红白事登记');
  await visitor.sees('只劝，不罚');
  await visitor.picture('ceremonies');
  await visitor.tap('登记一件');
  await visitor.choose('婚事');
  await visitor.fill('哪一天', '2027-01-16');
  await visitor.fill('摆几桌（桌）', '25');
  await visitor.sees('多了 5 桌');
  await visitor.picture('register-ceremony', 'inAllModes');
  await visitor.tap('登记');
  await visitor.sees('登记好了');
  await visitor.tap('看我家登记的');
  await visitor.sees('多了 5 桌');
  await visitor.picture('ceremony', 'inAllModes');
  await visitor.tap('改一改');
  await visitor.fill('摆几桌（桌）', '20');
  await visitor.confirm('存下来');
  await visitor.sees('没有要提醒的');
}

/** Somebody offers, another claims and delivers, and whoever offered confirms. */
export async function claimAnOffer({ visitor }: Scene): Promise<void> {
  await visitor.become(people.neighbour, '/pages/neighbourhood/supply/index');
  await visitor.picture('supply');
  await visitor.tap('发一条');
  await visitor.choose('能给');
  await visitor.fill('是什么', '晒谷的竹席');
  await visitor.fill('多少', '六张');
  await visitor.fill('怎么联系', '晚上在家');
  await visitor.picture('publish-supply');
  await visitor.tap('发出去');
  await visitor.sees('等人领');
  const page = `/pages/neighbourhood/supply-item/index?id=${visitor.pageId}`;
  await visitor.become(people.author, page);
  await visitor.seesNot('晚上在家');
  await visitor.tap('我来领');
  await visitor.picture('claim-supply');
  await visitor.confirm('领下来');
  await visitor.sees('晚上在家');
  await visitor.tap('送到了');
  await visitor.fill('说一句', '拉回来了，一张不少');
  await visitor.confirm('送到了');
  await visitor.sees('说送到了');
  await visitor.become(people.neighbour, page);
  await visitor.picture('supply-item', 'inAllModes');
  await visitor.tap('收到了');
  await visitor.confirm('收到了');
  await visitor.sees('收到了');
}

/** An errand is asked for and taken; its paper is ticked by both, and the slip closes when it is back. */
export async function runAnErrand({ visitor }: Scene): Promise<void> {
  await visitor.become(people.neighbour, '/pages/neighbourhood/ask-errand/index');
  await visitor.fill('要办什么', '去镇里领优待证');
  await visitor.fill('要交哪些材料', '身份证');
  await visitor.tap('托出去');
  await visitor.sees('等人接');
  const page = `/pages/neighbourhood/errand/index?id=${visitor.pageId}`;
  await visitor.become(people.sponsor, page);
  await visitor.tap('我来代办');
  await visitor.fill('哪天以前办好', '2026-12-24');
  await visitor.confirm('我来代办');
  await visitor.sees('正在代办');
  for (const who of [people.neighbour, people.sponsor]) {
    await visitor.become(who, page);
    await visitor.tap('打勾');
    await visitor.settle();
  }
  await visitor.picture('errand', 'inAllModes');
  await visitor.tap('办好了');
  await visitor.fill('办成什么样', '领到了');
  await visitor.confirm('办好了');
  await visitor.tap('打勾');
  await visitor.become(people.neighbour, page);
  await visitor.sees('还有 1 份材料没有还');
  await visitor.tap('打勾');
  await visitor.settle();
  await visitor.tap('都还齐了，办结');
  await visitor.confirm('都还齐了，办结');
  await visitor.sees('办结了');
}

/** Somebody with a hard time is listed; the visit is recorded, and the next one has its date. */
export async function visitSomebody({ visitor }: Scene): Promise<void> {
  await visitor.become(people.clerk, '/pages/neighbourhood/care/index?tab=all');
  await visitor.tapRow('独居、高龄老人');
  await visitor.tap('记走访');
  await visitor.choose('打电话');
  await visitor.fill('看到、听到了什么', '电话里说都好，药还够吃');
  await visitor.confirm('记走访');
  await visitor.sees('药还够吃');
  await visitor.picture('care-person', 'inAllModes');
}
