import { reviewClaimsMax } from '@shared/domain/points/review-claims';
import { addDays } from '@shared/kernel/time';
import { people, type Scene } from './scene';

const shop = '/pages/points/shop/index';
const orders = '/pages/points/orders/index';
const honour = '/pages/points/honour/index';
const deeds = '/pages/points/deeds/index';
const privacy = '/pages/member/privacy/index';
const deedText = '在路口帮着扶梯子';

/** A villager reports a neighbour's deed by name; a name of nobody there gets the same answer as any other. */
export async function proposeForANeighbour({ visitor, calls }: Scene): Promise<void> {
  const look = { purpose: 'any', cursor: null } as const;
  const [author] = (await calls.act(people.clerk, 'member.people', { ...look, query: people.author })).rows;
  const { rows } = await calls.act(people.clerk, 'member.people', { ...look, query: '' });
  const near = rows.find(({ name, groupName }) => groupName === author?.groupName && name !== people.author);
  await visitor.become(people.author, '/pages/points/claim/index');
  await visitor.tap('替邻居报一件');
  await visitor.fill('邻居的姓名', '没有这个人');
  await visitor.choose('参加村里的志愿服务');
  await visitor.fill('说一句做了什么', '落雪那天把桥头的冰都铲了，怕老人摔着');
  await visitor.tap('报上去');
  await visitor.sees('没能替他报上');
  await visitor.picture('neighbour-unknown', 'inAllModes');
  await visitor.fill('邻居的姓名', near?.name ?? 'nobody lives beside the author');
  await visitor.tap('报上去');
  await visitor.sees('已经报上去了');
  await visitor.picture('neighbour-sent');
}

/** Somebody reserves a thing at home; at the counter their six digits find it, and it is handed over. */
export async function reserveAndPickUp({ visitor, calls }: Scene): Promise<void> {
  const { buyer, goodName } = await somebodyWhoCanBuy({ calls });
  await visitor.become(buyer, shop);
  await visitor.tapRow(goodName);
  await visitor.picture('shop-reserve', 'inAllModes');
  await visitor.tap('兑了，过去领');
  await visitor.sees('兑好了');
  await visitor.picture('shop-reserved', 'inAllModes');
  const shown = await visitor.page.locator('.pick-up-code-digits').filter({ visible: true }).last().innerText();
  const digits = shown.replace(' ', '');
  await visitor.become(people.shopkeeper, '/pages/points/counter/index');
  const wrong = digits.startsWith('9') ? '100001' : '999999';
  await visitor.fill('来人报的取货码', wrong);
  await visitor.tap('查一查');
  await visitor.sees('没有找到这份兑换');
  await visitor.fill('来人报的取货码', digits);
  await visitor.tap('查一查');
  await visitor.sees(new RegExp(`${buyer} · `));
  await visitor.picture('counter-found', 'inAllModes');
  await visitor.tap('东西交给他了');
  await visitor.sees('交好了，账也记上了');
  await visitor.picture('counter-handed-over');
  await visitor.become(buyer, orders);
  await visitor.sees('已经领走');
  await visitor.picture('orders-fetched', 'inAllModes');
}

/** The first with a phone whose points are enough for something on the shelf. */
export async function somebodyWhoCanBuy({ calls }: Pick<Scene, 'calls'>): Promise<{ buyer: string; goodName: string }> {
  for (const { name } of calls.people) {
    const { rows, balances } = await calls.act(name, 'points.shop', { cursor: null });
    const points = Math.max(balances.mine, balances.household ?? 0);
    const good = rows.find(
      ({ isOnSale, available, pricePoints }) => isOnSale && available > 0 && pricePoints <= points,
    );
    if (good && name !== people.shopkeeper) return { buyer: name, goodName: good.name };
  }
  throw new Error('nobody has points for anything on the shelf');
}

/** Whoever takes back the consent to their name is gone from everybody's honour roll at once. */
export async function takeBackTheName({ visitor, calls }: Scene): Promise<void> {
  const { persons } = await calls.act(people.neighbour, 'points.honour-roll', { period: null });
  const withPhone = persons.rows.find(({ name, isMine }) => !isMine && calls.people.some((one) => one.name === name));
  const name = withPhone?.name ?? 'nobody on the honour roll shows their name';
  await visitor.become(people.neighbour, honour);
  await visitor.sees(name);
  await visitor.picture('honour-named', 'inAllModes');
  await visitor.become(name, privacy);
  await visitor.choose('公开榜上写全名');
  await visitor.page
    .locator('[role=checkbox][aria-checked=false]')
    .filter({ hasText: '公开榜上写全名', visible: true })
    .waitFor();
  await visitor.picture('privacy-taken-back', 'inAllModes');
  await visitor.become(people.neighbour, honour);
  await visitor.sees('没同意公开姓名的，只写姓');
  expect(await visitor.page.getByText(name).filter({ visible: true }).count()).toBe(0);
  await visitor.picture('honour-taken-back', 'inAllModes');
}

/** The points of the month are judged, noticed and posted, as the month before. */
async function postTheMonth({ calls }: Pick<Scene, 'calls'>): Promise<void> {
  const steward = people.steward;
  const { batch } = await calls.act(steward, 'points.batch', { batchId: null, cursor: null });
  const batchId = batch?.id ?? '';
  await calls.act(steward, 'points.open-review', { batchId });
  const { rows, reviewGroup } = await calls.act(steward, 'points.batch', { batchId, cursor: null });
  const { today: heldOn } = await calls.act(steward, 'points.tariff', {});
  const attendeeIds = reviewGroup.map(({ villagerId }) => villagerId);
  for (let from = 0; from < rows.length; from += reviewClaimsMax) {
    const portion = rows.slice(from, from + reviewClaimsMax);
    const verdicts = portion.map(({ id: claimId }) => ({ claimId, verdict: 'approve' as const, reason: '' }));
    await calls.act(steward, 'points.review', { batchId, heldOn, attendeeIds, verdicts });
  }
  const { noticeToOn } = await calls.act(steward, 'points.publish', { batchId });
  await calls.passUntil(`${addDays(noticeToOn ?? heldOn, 1)} 09:00`);
  await calls.act(steward, 'points.post', { batchId });
}

/** A deed that was posted goes up on the wall with its picture, and comes down again when its person likes. */
export async function showADeed({ visitor, calls }: Scene): Promise<void> {
  await postTheMonth({ calls });
  await calls.act(people.neighbour, 'member.change-consents', {
    villagerId: null,
    isNamePublic: true,
    photosOnBoards: false,
    messages: true,
    consent: '',
  });
  await visitor.become(people.neighbour, privacy);
  await visitor.choose('可以用我的照片');
  await visitor.page
    .locator('[role=checkbox][aria-checked=true]')
    .filter({ hasText: '可以用我的照片', visible: true })
    .waitFor();
  await visitor.open('/pages/points/passbook/index');
  await visitor.tap('申报');
  await visitor.tap('放到好人好事墙');
  await visitor.picture('deed-show', 'inAllModes');
  await visitor.confirm('都同意，放上去');
  await visitor.become(people.author, deeds);
  await visitor.sees(deedText);
  await visitor.picture('deeds-shown', 'inAllModes');
  await visitor.become(people.neighbour, deeds);
  // The latest stands first; an earlier deed of hers has hung there since September.
  const takeDown = visitor.page.getByRole('button', { name: '从墙上取下来' }).filter({ visible: true });
  await takeDown.first().click();
  await visitor.picture('deed-take-down');
  await visitor.confirm('从墙上取下来');
  await visitor.seesNot(deedText);
  await visitor.become(people.author, deeds);
  await visitor.seesNot(deedText);
  await visitor.picture('deeds-after');
}
