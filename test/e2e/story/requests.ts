import { people, type Scene } from './scene';

/** Somebody asks for what needs no meeting; the desk looks into it, and everybody sees in whose hands it is. */
export async function askWithoutAMeeting({ visitor }: Scene): Promise<void> {
  await visitor.become(people.neighbour, '/pages/service/ask/index');
  await visitor.fill('家里、村里有什么要人来办', '门前水沟堵了，一下雨就漫到屋里');
  await visitor.picture('ask-service');
  await visitor.tap('交给网格员');
  await visitor.sees('收到了');
  await visitor.tap('看这件事到谁手里了');
  await visitor.sees('收到了，等核实');
  await visitor.picture('request');
  await visitor.become(people.clerk, `/pages/service/request/index?id=${visitor.pageId}`);
  await visitor.tap('看过了，记一笔');
  await visitor.fill('看到了什么', '沟口叫树枝塞住了，要两个人清');
  await visitor.picture('request-check');
  await visitor.tap('看过了，记一笔');
  await visitor.confirm('看过了，记一笔');
  await visitor.sees('核实了，等派人');
}

const requestPage = (id: string) => `/pages/service/request/index?id=${id}`;

/** The clerk gives it to somebody, who does it; somebody else visits, and whoever asked rates it. */
export async function carryOutARequest({ visitor, calls }: Scene): Promise<void> {
  const requestId = visitor.pageId;
  const { latestOn } = await calls.act(people.clerk, 'service.people', { requestId });
  await visitor.tap('派人去办');
  await visitor.choose(people.assignee);
  await visitor.fill('几号前', latestOn);
  await visitor.picture('request-assign');
  await visitor.tap('派人去办');
  await visitor.confirm('派人去办');
  await visitor.sees('派了人，正在办');

  await visitor.become(people.assignee);
  await visitor.sees('诉求派给您办，办好报一声');
  await visitor.picture('home-request', 'inAllModes');
  await visitor.tapCard('门前水沟堵了');
  await visitor.tap('办好了，报一声');
  await visitor.fill('怎么办好的', '两个人清了半天，水走得通了');
  await visitor.addPhoto();
  await visitor.picture('request-handled');
  await visitor.tap('办好了，报一声');
  await visitor.confirm('办好了，报一声');
  await visitor.sees('办好了，等回访');

  const { visitorName } = await calls.act(people.clerk, 'service.read', { requestId });
  await visitor.become(visitorName ?? '', requestPage(requestId));
  await visitor.tap('记回访');
  await visitor.choose('到家里');
  await visitor.fill('回访看到了什么', '沟里看得见底，下雨也不漫了');
  await visitor.choose('办好了');
  await visitor.choose('很满意');
  await visitor.picture('request-visit');
  await visitor.tap('记回访');
  await visitor.confirm('记回访');
  await visitor.sees('回访过，办结');

  await visitor.become(people.neighbour, requestPage(requestId));
  await visitor.tap('我来打分');
  await visitor.choose('办好了');
  await visitor.choose('很满意');
  await visitor.tap('我来打分');
  await visitor.confirm('我来打分');
  await visitor.sees('自己打分：办好了，5 分');
  await visitor.picture('request-visited', 'inAllModes');
}

/** For a unit without a liaison the clerk takes on what it was given. */
export async function giveToAUnit(scene: Scene): Promise<void> {
  const { visitor, calls } = scene;
  const requestId = await checked(scene, '村口减速带掉了一块');
  const { latestOn: dueOn, units } = await calls.act(people.clerk, 'service.people', { requestId });
  const unitId = units.find(({ liaisonName }) => liaisonName === '')?.unitId ?? '';
  await calls.act(people.clerk, 'service.assign', { requestId, unitId, dueOn, note: '' });
  await visitor.become(people.clerk, requestPage(requestId));
  await visitor.sees('等接办');
  await visitor.picture('request-of-unit', 'inAllModes');
  await visitor.tap('接下来办');
  await visitor.picture('request-take-on');
  await visitor.tap('接下来办');
  await visitor.confirm('接下来办');
  await visitor.sees('办好了，报一声');
}

/** The desk hands to the council what has to be talked over; its history goes with it. */
export async function bringToTheCouncil(scene: Scene): Promise<void> {
  const { visitor } = scene;
  const requestId = await checked(scene, '想在村口装一个电动车充电棚');
  await visitor.become(people.clerk, requestPage(requestId));
  await visitor.tap('要大家商量，交给议事会');
  await visitor.fill('为什么要大家商量', '装在哪、电费谁出，得大家定');
  await visitor.picture('request-to-council');
  await visitor.tap('要大家商量，交给议事会');
  await visitor.confirm('要大家商量，交给议事会');
  await visitor.sees('交给议事会了');
  await visitor.tap('看这件事的议题');
  await visitor.sees('想在村口装一个电动车充电棚');
}

/** Asked by the neighbour and looked into by the clerk. */
async function checked({ calls }: Scene, body: string): Promise<string> {
  const { requestId } = await calls.act(people.neighbour, 'service.ask', { body, photoIds: [], isShared: true });
  await calls.act(people.clerk, 'service.check', { requestId, note: '去看过了', isShared: true });
  return requestId;
}
