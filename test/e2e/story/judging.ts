import { matterOf, matterPage, matterTitle, people, type Scene } from './scene';

const hastyTitle = '村里能不能买一台除草机大家用';
const requestTitle = '三组水表箱盖子丢了，水表露在外面';

/** Two more matters, so that the session has one of each verdict: one hardly prepared, one that needs no meeting. */
async function raiseTwoMore(scene: Scene): Promise<void> {
  const { calls } = scene;
  const raise = async (body: string) => {
    const { proposalId } = await calls.act(people.author, 'proposal.submit', { body, photoIds: [] });
    await calls.act('周文彬', 'proposal.sponsor', { proposalId });
    return proposalId;
  };
  scene.returnedId = await raise(hastyTitle);
  const proposalId = await raise(requestTitle);
  const { routerAnswers } = await calls.act(people.reviewer, 'pre-review.matter', { proposalId });
  const answer = routerAnswers.find(({ receivers }) => receivers.some(({ bodyId }) => bodyId === 'serviceDesk'));
  await calls.act(people.reviewer, 'pre-review.prepare-opinion', {
    proposalId,
    opinion: {
      verdict: 'route',
      matterKindId: answer?.matterKindId ?? '',
      bodyId: 'serviceDesk',
      reason: '盖子丢了打个电话给水务站就来换，不用等开会',
    },
  });
}

export async function giveOpinions(scene: Scene): Promise<void> {
  const { visitor } = scene;
  await raiseTwoMore(scene);
  scene.declinedId = await matterOf(scene, '总开到我家晒场上掉头');
  await visitor.become(people.reviewer);
  await visitor.tapRow('件议题等您预审');
  await visitor.sees(matterTitle);
  await visitor.picture('desk');

  await visitor.tapRow(matterTitle);
  await visitor.choose('预审通过');
  await visitor.picture('opinion-admit');
  await visitor.tap('存下意见，等会上决定');
  await visitor.sees('意见：预审通过');

  await visitor.tapRow(hastyTitle);
  await visitor.choose('退回补充');
  await visitor.sees('还差哪几项');
  await visitor.picture('opinion-return');
  await visitor.tap('存下意见，等会上决定');
  await visitor.sees('意见：退回补充');

  await visitor.tapRow('总开到我家晒场上掉头');
  await visitor.choose('依规办理');
  await visitor.choose('村规民约有约定');
  await visitor.tap('看全部条文');
  await visitor.page.getByRole('checkbox').filter({ visible: true }).first().click();
  await visitor.fill('用大白话说清楚理由', '村规民约写明晒场、路口不许挡，请网格员去装一块牌子就行');
  await visitor.choose('郑建平');
  await visitor.fill('几号前办好', '2026-12-10');
  await visitor.picture('opinion-decline');
  await visitor.tap('存下意见，等会上决定');
  await visitor.sees('意见：依规办理');
}

/** The party organisation decides the batch together; the sheet is printed from it. */
export async function holdTheSession({ visitor, calls, proposalId }: Scene): Promise<void> {
  await visitor.tap('登记预审会');
  for (const title of [matterTitle, hastyTitle, requestTitle, '总开到我家晒场上掉头', '桥头拐弯看不见']) {
    await visitor.choose(title);
  }
  await visitor.sees('到会的人还差 3 人');
  for (const name of [people.chair, people.reviewer, people.supervisor]) await visitor.choose(name);
  await visitor.picture('session');
  await visitor.tap('登记这次会的决定');
  await visitor.picture('session-confirm');
  await visitor.tap('没有错，登记');
  await visitor.sees(/何永年要回避，不算在内.*还差 1 人/);
  await visitor.picture('session-recused');
  await visitor.tap('先不办');
  await visitor.choose('周志明');
  await visitor.tap('登记这次会的决定');
  await visitor.confirm('没有错，登记');
  await visitor.sees('预审意见表');
  await visitor.picture('session-sheet');
  const { row } = await calls.act(people.author, 'proposal.read', { proposalId });
  expect(row.status).toBe('admitted');
}

/** The sponsor cures what was missing, and hands it in again. */
export async function cureAndResubmit({ visitor, calls, returnedId }: Scene): Promise<void> {
  const view = await calls.act('周文彬', 'proposal.preparation', { proposalId: returnedId });
  const [category] = view.categories;
  await calls.act('周文彬', 'proposal.prepare', {
    proposalId: returnedId,
    preparation: {
      category: category?.id ?? '',
      matterKind: category?.matterKinds[0]?.id ?? '',
      affected: '全村种地的一百来户',
      outcomeWanted: '谁家要用就借，用完归还',
      options: [
        { title: '买一台汽油的', detail: '' },
        { title: '先不买', detail: '' },
      ],
      costYuan: 1_280,
      costSource: '村集体经费',
      materials: [{ title: '农机店报价', text: '1280 元，保修一年', fileId: null }],
    },
  });
  await visitor.become('周文彬');
  await visitor.sees('退回来了，要补一补');
  await visitor.tapRow('退回来了，要补一补');
  await visitor.sees('准备清单');
  await visitor.picture('prepare-cure');
  await visitor.tap('补好了，再交给村党组织');
  await visitor.confirm('交上去');
  await visitor.sees('等村党组织预审');
}

/** The author of a declined matter asks the town to look again, once; the town answers another one. */
export async function reconsider(scene: Scene): Promise<void> {
  const { visitor, calls, declinedId } = scene;
  const { row } = await calls.act(people.chair, 'proposal.read', { proposalId: declinedId });
  expect(row.status).toBe('declined');
  await visitor.become('黄晓东', matterPage(declinedId));
  await visitor.picture('matter-declined');
  await visitor.tap('请求复议');
  await visitor.fill('您觉得哪里不妥当', '牌子装在路口没用，外来车跟着导航走，要请村里一起跟导航公司说');
  await visitor.picture('reconsider-ask');
  await visitor.tap('请求复议');
  await visitor.confirm('请求复议');
  await visitor.sees('正在镇协调小组手里');
  await visitor.become(people.town, `/pages/pre-review/reconsider/index?id=${declinedId}`);
  await visitor.choose('预审通过');
  await visitor.fill('用大白话说清楚为什么改为上会', '跟导航公司说要以村里的名义，大家先商量怎么说');
  await visitor.picture('reconsider-decide');
  await visitor.tap('给个答复');
  await visitor.confirm('给个答复');
  await visitor.open(matterPage(declinedId));
  await visitor.sees('预审通过，等排议程');
}
