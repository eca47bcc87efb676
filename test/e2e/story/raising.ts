import { matterPage, matterTitle, people, type Scene } from './scene';

/** Chosen in the switcher as a visitor of the demonstration would. */
export async function chooseAPerson({ visitor }: Scene): Promise<void> {
  await visitor.sees('演示：换人、拨钟');
  await visitor.fill('找人', people.author);
  await visitor.picture('switcher-people');
  await Promise.all([visitor.page.waitForEvent('load'), visitor.tapRow(people.author)]);
  await visitor.sees(`晚上好，${people.author}`);
  await visitor.picture('home-villager');
}

/** One sentence and a photo; sent while the network is away, kept, and sent again when it is back. */
export async function raiseOffline(scene: Scene): Promise<void> {
  const { visitor } = scene;
  await visitor.tapRow('提一件事');
  await visitor.fill('村里有什么事，想让大家商量？', matterTitle);
  await visitor.sees('有人提过差不多的事');
  await visitor.addPhoto();
  await visitor.picture('raise');

  await visitor.page.context().setOffline(true);
  await visitor.button('提出来').dblclick();
  await visitor.sees('没有连上。已经记在手机上，有网时自己会再发，也可以现在再试。');
  expect(await visitor.field('村里有什么事').inputValue()).toBe(matterTitle);
  await visitor.picture('raise-offline');
  // Nobody taps again: what was written down goes out by itself.
  await visitor.page.context().setOffline(false);
  await visitor.sees('已经提出来了');
  await visitor.picture('raise-sent');
  await visitor.tap('看这件事走到哪了');
  await visitor.sees('在理事长手里');
  await visitor.picture('matter-submitted');
  scene.proposalId = visitor.pageId;
  const { rows } = await scene.calls.act(people.author, 'proposal.list', { tab: 'mine', cursor: null });
  expect(rows.filter(({ title }) => title === matterTitle)).toHaveLength(1);
}

export async function supportAndThinkAgain({ visitor, proposalId }: Scene): Promise<void> {
  await visitor.become(people.neighbour, '/pages/proposal/list/index?tab=open');
  await visitor.picture('matters-open');
  await visitor.tapRow(matterTitle);
  await visitor.tap('我也支持');
  await visitor.tap('取消支持');
  await visitor.tap('我也支持');
  await visitor.sees('1 人支持');
  expect(visitor.pageId).toBe(proposalId);
}

export async function sponsorAndPrepare({ visitor, proposalId }: Scene): Promise<void> {
  await visitor.become(people.sponsor);
  await visitor.sees(/\d 件议题等人收集/);
  await visitor.picture('home-member');
  await visitor.tapRow('件议题等人收集');
  await visitor.sees(matterTitle);
  await visitor.picture('matters-to-sponsor');
  await visitor.tapRow(matterTitle);
  await visitor.tap('我来收集');
  await visitor.picture('matter-sponsor-sheet');
  await visitor.confirm('收下来');
  await visitor.tap('补材料');
  await visitor.sees('准备清单 8 项，做到');
  await visitor.picture('prepare-begin');
  await fillPreparation({ visitor });
  await visitor.sees('准备清单都做到了');
  await visitor.picture('prepare-complete');
  await visitor.tap('存下来');
  await visitor.sees('存好了');
  await visitor.open(matterPage(proposalId));
  await visitor.sees('准备清单都做到了');
}

async function fillPreparation({ visitor }: Pick<Scene, 'visitor'>): Promise<void> {
  await visitor.tapRow('选一个最接近的');
  await visitor.choose('道路');
  await visitor.fill('关系到哪些人', '六组进出的四十来户，还有骑车上学的孩子');
  await visitor.fill('盼着办成什么样', '拐弯两头都看得见来车，不再有人摔跤');
  for (const [place, title] of ['换一面大的凸面镜', '先不办，竖一块慢行牌'].entries()) {
    await visitor.tap('再加一个办法');
    await visitor.fill(place === 0 ? '办法一' : '办法二', title);
  }
  await visitor.fill('大约要花多少钱', '860');
  await visitor.fill('钱从哪里来', '村集体经费');
  await visitor.tap('加一份材料');
  await visitor.fill('材料 1 · 材料名称', '两家的报价');
  await visitor.fill('写几句说明', '县城五金店 860 元包安装，网上 620 元自己装');
}
