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
