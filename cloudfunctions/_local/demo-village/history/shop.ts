import * as z from 'zod/mini';
import { accountIdOf, type Account, balanceOf, householdOwnerId } from '@shared/domain/points/account';
import { availableCount, type Good } from '@shared/domain/points/good';
import { monthAfter } from '@shared/domain/points/points-batch';
import { addDays } from '@shared/kernel/time';
import shopData from '../data/shop.json';
import { Chance } from './chance';
import { type Chronicle, type Person, told } from './chronicle';

const shopShape = z.strictObject({
  opensOn: z.string(),
  goods: z.array(
    z.strictObject({
      name: z.string(),
      note: z.string(),
      pricePoints: z.int(),
      householdMonthlyMax: z.int(),
      supplies: z.array(z.tuple([z.string(), z.int(), z.enum(['bought', 'donated']), z.string()])),
    }),
  ),
  stocktakings: z.array(z.tuple([z.string(), z.string(), z.int(), z.string()])),
  cancelReason: z.string(),
});
const shop = shopShape.parse(shopData);

/** Ids of the goods by their names, once they were entered. */
type Shelf = Map<string, string>;

/** The points shop: filled, visited after each month's points are posted, and counted once. */
export function scheduleShop(chronicle: Chronicle): void {
  const shelf: Shelf = new Map();
  for (const good of shop.goods) scheduleSupplies(chronicle, shelf, good);
  for (const [on, name, difference, reason] of shop.stocktakings) {
    chronicle.timeline.at(on, '17:30', async () => {
      const goodId = told(shelf.get(name), 'what is counted');
      const { stockCount } = await chronicle.player.read<Good>('goods', goodId);
      const counted = { goodId, countedCount: stockCount + difference, reason };
      await chronicle.player.act(chronicle.offices.shopkeeperId, 'points.count-good', counted);
    });
  }
  const chance = new Chance('shop');
  const lastMonth = chronicle.opensOn.slice(0, 7);
  for (let month = shop.opensOn.slice(0, 7); month <= lastMonth; month = monthAfter(month)) {
    for (let visits = 0; visits < 5; visits += 1) {
      const on = addDays(`${month}-27`, chance.between(1, 9));
      if (on < chronicle.opensOn) scheduleVisit(chronicle, shelf, on, chance);
    }
  }
}

function scheduleSupplies(
  { timeline, player, offices }: Chronicle,
  shelf: Shelf,
  good: (typeof shop.goods)[number],
): void {
  const { name, note, pricePoints, householdMonthlyMax, supplies } = good;
  for (const [index, [on, quantity, origin, from]] of supplies.entries()) {
    timeline.at(on, '09:40', async () => {
      if (index === 0) {
        const draft = { name, note, photoId: null, pricePoints, householdMonthlyMax, isOnSale: true };
        shelf.set(name, (await player.act(offices.shopkeeperId, 'points.enter-good', draft)).goodId);
      }
      const goodId = told(shelf.get(name), 'what comes in');
      await player.act(offices.shopkeeperId, 'points.supply-good', { goodId, quantity, origin, from });
    });
  }
}

/** Somebody with enough points reserves something; most fetch it, some think better of it, a few forget. */
function scheduleVisit(chronicle: Chronicle, shelf: Shelf, on: string, chance: Chance): void {
  const { timeline, player, people, offices } = chronicle;
  const able = chance.shuffled(people.filter((person) => person.mayTakePart && person.mayHoldCredit));
  const fate = chance.next();
  timeline.at(on, `${chance.between(9, 18)}:${chance.between(0, 59)}`, async () => {
    const found = await firstWhoCan(chronicle, shelf, able);
    if (!found) return;
    const { buyer, goodId, payFrom } = found;
    const { orderId, pickUpCode } = await player.act(buyer.id, 'points.reserve-good', { goodId, quantity: 1, payFrom });
    if (fate < 0.1) return;
    const cancelling = { orderId, reason: shop.cancelReason };
    timeline.at(addDays(on, 1), '10:20', async () => {
      if (fate < 0.2) await player.act(offices.shopkeeperId, 'points.cancel-order', cancelling);
      else await player.act(offices.shopkeeperId, 'points.hand-over-order', { orderId, pickUpCode });
    });
  });
}

interface Found {
  buyer: Person;
  goodId: string;
  payFrom: 'mine' | 'household';
}

async function firstWhoCan({ player, villageId, offices }: Chronicle, shelf: Shelf, people: readonly Person[]) {
  for (const buyer of people) {
    if (buyer.id === offices.shopkeeperId) continue;
    for (const payFrom of ['household', 'mine'] as const) {
      const ownerId = payFrom === 'mine' ? buyer.id : householdOwnerId(buyer.householdId);
      const account = await player.find<Account>('accounts', accountIdOf(villageId, 'moralCredit', ownerId));
      const goodId = account && (await dearestFor(player, shelf, balanceOf(account)));
      if (goodId) return { buyer, goodId, payFrom } satisfies Found;
    }
  }
  return undefined;
}

/** The dearest that the points are enough for, among what is left. */
async function dearestFor(player: Chronicle['player'], shelf: Shelf, balance: number): Promise<string | undefined> {
  const goods = await Promise.all([...shelf.values()].map((id) => player.read<Good>('goods', id)));
  const affordable = goods.filter((good) => good.pricePoints <= balance && availableCount(good) > 0);
  return affordable.sort((one, other) => other.pricePoints - one.pricePoints)[0]?.id;
}
