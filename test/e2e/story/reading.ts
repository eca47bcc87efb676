import { matterPage, people, type Scene } from './scene';

/** What anybody may read: the matters that have ended, decisions, votes, the rules; and how one likes to see it. */
export async function readAround({ visitor }: Scene): Promise<void> {
  await visitor.become(people.neighbour, '/pages/proposal/list/index?tab=mine');
  await visitor.picture('matters-mine');
  await visitor.tap('走完的');
  await visitor.settle();
  await visitor.picture('matters-done');
  await visitor.open('/pages/decision/list/index');
  await visitor.picture('decisions');
  await visitor.tap('历次表决');
  await visitor.settle();
  await visitor.picture('decisions-votes');
  await visitor.open('/pages/village/rules/index');
  for (const [name, tab] of [
    ['rules', /^开会/],
    ['rules-router', '该由谁定'],
  ] as const) {
    await visitor.tap(tab);
    await visitor.picture(name);
  }
  await visitor.open('/pages/village/covenant/index');
  await visitor.picture('covenant');
  await visitor.open('/pages/village/register/index');
  await visitor.fill('想查什么，用自己的话说', '灯泡不亮报给谁');
  await visitor.sees('您说的“灯泡”，这里写的是“路灯”');
  await visitor.picture('register');
  await visitor.open(matterPage('nothing-of-this-name'));
  await visitor.sees('没有找到这个议题');
  await visitor.picture('matter-not-found');
  await visitor.tap('回首页');
  await visitor.sees('现在要您办的事');
}

/** The pages that the road does not lead over: each as whoever needs it finds it. */
export async function lookIntoTheRest({ visitor, calls, meetingId, proposalId }: Scene): Promise<void> {
  const { villagerId } = calls.person(people.neighbour);
  const { rows } = await calls.act(people.chair, 'vote.results', { cursor: null });
  const pollId = rows.find(({ method }) => method === 'secret')?.id ?? rows[0]?.id ?? '';
  const pages = [
    [people.clerk, `/pages/meeting/minutes/index?id=${meetingId}`, 'minutes'],
    [people.clerk, `/pages/meeting/printed-sheet/index?id=${meetingId}&sheet=signInSheet`, 'printed-sheet'],
    [people.clerk, '/pages/member/bindings/index', 'bindings'],
    [people.clerk, '/pages/member/invitations/index', 'invitations'],
    [people.clerk, `/pages/member/person/index?id=${villagerId}`, 'person'],
    [people.clerk, '/pages/message/to-tell/index', 'to-tell'],
    [people.clerk, '/pages/village/council/index', 'council'],
    [people.clerk, '/pages/village/units/index', 'units'],
    [people.clerk, '/pages/village/rule-changes/index', 'rule-changes'],
    [people.clerk, '/pages/pre-review/ledger/index', 'pre-review-ledger'],
    [people.clerk, `/pages/pre-review/split/index?id=${proposalId}`, 'split-closed'],
    [people.chair, `/pages/vote/advisory/index?id=${proposalId}`, 'advisory'],
    [people.chair, `/pages/decision/procedure/index?id=${proposalId}`, 'procedure'],
    [people.neighbour, `/pages/vote/codes/index?id=${pollId}`, 'codes'],
    [people.neighbour, '/pages/member/privacy/index', 'privacy'],
    [people.neighbour, '/pages/member/welcome/index', 'welcome'],
    [people.neighbour, '/pages/message/mine/index', 'messages'],
    [people.neighbour, '/pages/agenda/evenings/index', 'evenings'],
    [people.neighbour, '/pages/phone/unsent/index', 'unsent'],
    [people.sponsor, '/pages/phone/collect/index', 'collect'],
    [people.neighbour, '/pages/start/story/index', 'village-story'],
    [people.clerk, '/pages/start/checklist/index', 'checklist'],
    [people.neighbour, '/pages/points/shop/index', 'shop'],
    [people.neighbour, '/pages/points/orders/index', 'orders'],
    [people.shopkeeper, '/pages/points/counter/index', 'counter'],
    [people.neighbour, '/pages/points/membership/index', 'membership'],
    [people.neighbour, '/pages/points/honour/index', 'honour'],
    [people.neighbour, '/pages/points/deeds/index', 'deeds'],
    [people.supervisor, '/pages/points/fairness/index', 'fairness'],
    [people.neighbour, '/pages/village/figures/index', 'figures'],
    [people.neighbour, '/pages/village/figure-list/index?list=notClosed&period=2026&of=', 'figure-list'],
    [people.neighbour, '/pages/neighbourhood/services/index', 'services'],
    [people.clerk, '/pages/neighbourhood/errands/index?tab=open', 'errands'],
    [people.neighbour, '/pages/neighbourhood/ask-errand/index', 'ask-errand'],
    [people.clerk, '/pages/neighbourhood/duty/index', 'duty'],
    [people.clerk, '/pages/service/list/index?tab=desk', 'requests'],
    [people.clerk, '/pages/service/grids/index', 'grids'],
    [people.clerk, '/pages/neighbourhood/care/index?tab=all', 'care'],
  ] as const;
  for (const [who, path, name] of pages) {
    await visitor.become(who, path);
    await visitor.picture(name);
  }
}

/** The elder view and the dark one, chosen by hand; kept for the next page. */
export async function chooseHowToSee({ visitor }: Scene): Promise<void> {
  await visitor.become(people.chair, '/pages/member/me/index');
  await visitor.picture('me');
  await visitor.choose('关怀版大字');
  await visitor.choose('夜里');
  await visitor.open('/pages/home/index');
  const root = visitor.page.locator('.wx-root').last();
  expect(await root.getAttribute('class')).toContain('mode-dark mode-elder');
  await visitor.open('/pages/member/me/index');
  await visitor.choose('标准');
  await visitor.choose('白天');
  expect(await root.getAttribute('class')).not.toContain('mode-');
}
