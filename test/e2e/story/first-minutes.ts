import { people, type Scene } from './scene';

/** Half a minute over the real screens: offered once, stopped or gone through, and found again under 我. */
export async function takeTheTour({ visitor }: Scene): Promise<void> {
  await visitor.page.evaluate(() => window.localStorage.removeItem('tour-seen'));
  await visitor.become(people.neighbour);
  await visitor.tap('好，看看');
  const places = ['home', 'proposal/raise', 'proposal/list', 'member/me'];
  for (const [at, path] of places.entries()) {
    await visitor.sees(`第 ${at + 1} 处，共 ${places.length} 处`);
    await visitor.settle();
    expect(visitor.path).toBe(path);
    await visitor.picture(`tour-${at + 1}`);
    await visitor.tap(at < places.length - 1 ? '下一处' : '看完了');
  }
  await visitor.sees('现在要您办的事');
  expect(await visitor.page.getByText('头一回来').filter({ visible: true }).count()).toBe(0);
  await visitor.open('/pages/member/me/index');
  await visitor.tapRow('再看一遍怎么用');
  await visitor.tap('不看了');
  await visitor.seesNot('第 1 处');
}

/** From 我: the privacy page is one tap away, and what is exported or withdrawn is the second. */
export async function mindOnesPrivacy({ visitor }: Scene): Promise<void> {
  await visitor.become(people.neighbour, '/pages/member/me/index');
  await visitor.tapRow('我的资料和隐私');
  await visitor.sees('提议人：石丹');
  await visitor.choose('公开榜上写全名');
  await visitor.sees('提议人：石*');
  await visitor.picture('privacy-withdrawn');
  await visitor.choose('公开榜上写全名');
  await visitor.sees('提议人：石丹');

  await visitor.open('/pages/member/me/index');
  await visitor.tapRow('我的资料和隐私');
  const [taken] = await Promise.all([visitor.page.waitForEvent('download'), visitor.tap('拿走我的数据')]);
  expect(taken.suggestedFilename()).not.toBe('');
}
