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
