import { matterPage, matterTitle, type Scene } from './scene';

export async function raise(scene: Scene): Promise<void> {
  const author = await scene.as('vg001');
  author.sees('早上好，村民一');
  await author.tap('提一件事');
  await author.fill('村里有什么事', matterTitle);
  await author.tap('提出来');
  author.sees('已经提出来了');
  await author.tap('看这件事走到哪了');
  author.sees('在理事长手里');
  scene.proposalId = author.pageId;
}

export async function support(scene: Scene): Promise<void> {
  const neighbour = await scene.as('vg003', '/pages/proposal/list/index?tab=open');
  await neighbour.tapRow(matterTitle);
  await neighbour.tap('我也支持');
  neighbour.sees('1 人支持');
  await neighbour.tap('取消支持');
  await neighbour.tap('我也支持');
}

export async function sponsor(scene: Scene): Promise<void> {
  const member = await scene.as('cm001');
  await member.tap('去看看，收下来');
  await member.tap('我来收集');
  await member.tap('收下来');
  member.sees('在村党组织手里');
}

export async function prepare(scene: Scene): Promise<void> {
  const member = await scene.as('cm001', matterPage(scene.proposalId));
  await member.tap('补材料');
  member.sees('准备清单 8 项');
  await member.tapRow('选一个最接近的');
  await member.tapRow('道路');
  await member.fill('关系到哪些人', '村口一片三十来户');
  await member.fill('盼着办成什么样', '晚上九点前路灯都亮着');
  await member.tap('再加一个办法');
  await member.fill('办法一', '装三盏太阳能灯');
  await member.tap('再加一个办法');
  await member.fill('办法二', '先不办');
  await member.fill('大约要花多少钱', '6000');
  await member.fill('钱从哪里来', '村集体经费');
  await member.tap('加一份材料');
  await member.fill('材料名称', '现场照片');
  await member.fill('写几句说明', '三盏不亮');
  member.sees('准备清单都做到了');
  await member.tap('存下来');
  member.sees('存好了');
}
