import { dueAfterDays } from '@shared/kernel/time';
import { oneOf } from '../evening';
import type { SeenGood, SeenOrder } from './seen-shop';
import type { SeenPerson } from './seen-people';
import {
  ask,
  householdOwner,
  monthOfNow,
  note,
  shopkeeperId,
  somebody,
  todayOf,
  type Year,
  type YearAct,
} from './year';

const pickUpDays = 7;
const names = ['洗衣液', '肥皂', '食盐', '毛巾', '雨伞', '酱油'];

export async function openShop(year: Year): Promise<void> {
  for (const [at, name] of names.entries()) {
    const good = { name, pricePoints: 1 + at * 2, householdMonthlyMax: 3, isOnSale: true };
    const reply = await ask(year, shopkeeperId, 'points.enter-good', { ...good, note: '', photoId: null }, true);
    if (reply) year.shop.goods.push({ ...good, id: reply.goodId, stockCount: 0 });
  }
}

interface Wish {
  buyer: SeenPerson;
  good: SeenGood;
  quantity: number;
  payFrom: 'mine' | 'household';
}

const payerOf = ({ buyer, payFrom }: Wish): string =>
  payFrom === 'mine' ? buyer.id : householdOwner(buyer.householdId);

function mayReserve(year: Year, wish: Wish): boolean {
  const { people, shop, ledger } = year;
  const { buyer, good, quantity } = wish;
  const isGiven = shop.gives(good, buyer.householdId, monthOfNow(year), quantity);
  const isCovered = ledger.balanceOf(payerOf(wish)) >= good.pricePoints * quantity;
  return people.holdsCredit(buyer, todayOf(year)) && isGiven && isCovered;
}

/** Mostly somebody who has points. */
function drawWish(year: Year): Wish {
  const { chance, ledger, people, shop } = year;
  const rich = ledger.ownerIds().filter((id) => ledger.balanceOf(id) > 0);
  const ownerId = rich.length > 0 && chance.next() < 0.85 ? oneOf(chance, rich) : somebody(year).id;
  const isHousehold = ownerId.startsWith('household:');
  const living = isHousehold ? people.livingOf(ownerId.slice('household:'.length)) : [people.of(ownerId)];
  const buyer = living.find(({ how }) => how !== 'death') ?? somebody(year);
  const payFrom = isHousehold ? 'household' : 'mine';
  return { buyer, good: oneOf(chance, shop.goods), quantity: chance.between(1, 3), payFrom };
}

const payloadOf = ({ good, quantity, payFrom }: Wish) => ({ goodId: good.id, quantity, payFrom });

function noteOrder(
  year: Year,
  wish: Wish,
  reply: { orderId: string; pickUpCode: string; pickUpUntilMs: number; balance: number },
): void {
  const { shop, ledger, world } = year;
  const { buyer, good, quantity } = wish;
  const points = good.pricePoints * quantity;
  const ownerId = payerOf(wish);
  ledger.move(ownerId, 'given', points);
  if (reply.balance !== ledger.balanceOf(ownerId)) throw new Error(`${ownerId} was told another balance`);
  if (reply.pickUpUntilMs !== dueAfterDays(world.now, pickUpDays)) throw new Error('another last day to fetch it');
  const { orderId: id, pickUpCode, pickUpUntilMs } = reply;
  const order = { id, goodId: good.id, quantity, points, buyerId: buyer.id, householdId: buyer.householdId };
  shop.orders.push({ ...order, ownerId, month: monthOfNow(year), pickUpCode, pickUpUntilMs, status: 'reserved' });
}

export const reserve: YearAct = async (year) => {
  const wish = drawWish(year);
  const reply = await ask(year, wish.buyer.id, 'points.reserve-good', payloadOf(wish), mayReserve(year, wish));
  if (reply) noteOrder(year, wish, reply);
};

/** A good of which hardly anything is left; where there is none, stocktaking finds now and then that there is. */
async function nearlySoldOut(year: Year): Promise<SeenGood | null> {
  const { chance, shop } = year;
  const last = shop.goods.filter((good) => shop.availableCount(good) > 0 && shop.availableCount(good) <= 3);
  if (last.length > 0) return oneOf(chance, last);
  const good = oneOf(chance, shop.goods);
  if (shop.availableCount(good) === 0 || chance.next() < 0.7) return null;
  await count(year, good, shop.reservedCount(good.id) + chance.between(1, 3), '仓库进了水');
  return good;
}

/** Two people want all that is left of a good, in the same moment: one gets it. */
export const reserveTheLast: YearAct = async (year) => {
  const { phones, shop } = year;
  const good = await nearlySoldOut(year);
  if (!good) return;
  const quantity = shop.availableCount(good);
  const found: Wish[] = [];
  for (let tries = 0; tries < 40 && found.length < 2; tries += 1) {
    const wish = { ...drawWish(year), good, quantity };
    const isOther = found.every(({ buyer }) => buyer.householdId !== wish.buyer.householdId);
    if (isOther && mayReserve(year, wish)) found.push(wish);
  }
  const [one, other] = found;
  if (!one || !other) return;
  const [first, second] = await Promise.all(
    [one, other].map((wish) => phones.call(wish.buyer.id, 'points.reserve-good', payloadOf(wish))),
  );
  const answers = [
    { wish: one, answer: first },
    { wish: other, answer: second },
  ];
  const got = answers.filter(({ answer }) => answer?.ok);
  const [refused] = answers.filter(({ answer }) => !answer?.ok);
  expect(got).toHaveLength(1);
  expect(refused?.answer).toMatchObject({ refusal: { code: 'GoodSoldOut', available: 0 } });
  for (const { wish, answer } of got) if (answer?.ok) noteOrder(year, wish, answer.data as never);
  note(year, 'two at once for the last');
};

function drawOrder({ chance, shop }: Year): SeenOrder | undefined {
  const open = shop.open();
  if (open.length > 0 && chance.next() < 0.9) return oneOf(chance, open);
  return shop.orders.length > 0 ? oneOf(chance, shop.orders) : undefined;
}

export const handOver: YearAct = async (year) => {
  const { chance, shop } = year;
  const order = drawOrder(year);
  if (!order) return;
  const isRight = chance.next() < 0.9;
  const pickUpCode = isRight ? order.pickUpCode : order.pickUpCode === '123456' ? '654321' : '123456';
  const who = chance.next() < 0.95 ? shopkeeperId : 'vg003';
  const isYes = isRight && who === shopkeeperId && order.buyerId !== who && order.status === 'reserved';
  if (!(await ask(year, who, 'points.hand-over-order', { orderId: order.id, pickUpCode }, isYes))) return;
  order.status = 'handedOver';
  shop.good(order.goodId).stockCount -= order.quantity;
  shop.count(monthOfNow(year), order.goodId, { handedOverCount: order.quantity, points: order.points });
};

export function giveBack({ ledger }: Year, order: SeenOrder, status: 'cancelled' | 'expired'): void {
  order.status = status;
  ledger.move(order.ownerId, 'received', order.points, true);
}

export const cancel: YearAct = async (year) => {
  const { chance, people } = year;
  const order = drawOrder(year);
  if (!order || people.of(order.buyerId).how === 'death') return;
  const who = oneOf(chance, [order.buyerId, shopkeeperId, 'vg004']);
  const isYes = order.status === 'reserved' && (who === order.buyerId || who === shopkeeperId);
  const said = { orderId: order.id, reason: '货破了，给您退回' };
  if (await ask(year, who, 'points.cancel-order', said, isYes)) giveBack(year, order, 'cancelled');
};

export const supply: YearAct = async (year) => {
  const { chance, shop } = year;
  const good = oneOf(chance, shop.goods);
  const quantity = chance.between(1, 12);
  const origin = oneOf(chance, ['bought', 'donated'] as const);
  const from = chance.next() < 0.8 ? '溪口供销社' : '';
  const isYes = origin === 'bought' || from !== '';
  const reply = await ask(year, shopkeeperId, 'points.supply-good', { goodId: good.id, quantity, origin, from }, isYes);
  if (!reply) return;
  good.stockCount += quantity;
  if (reply.stockCount !== good.stockCount) throw new Error('another stock was told');
  shop.count(monthOfNow(year), good.id, origin === 'bought' ? { boughtCount: quantity } : { donatedCount: quantity });
};

export const takeStock: YearAct = async (year) => {
  const { chance, shop } = year;
  const good = oneOf(chance, shop.goods);
  const countedCount = Math.max(0, good.stockCount + chance.between(-3, 1));
  await count(year, good, countedCount, chance.next() < 0.9 ? '破了两袋' : '');
};

async function count(year: Year, good: SeenGood, countedCount: number, reason: string): Promise<void> {
  const { shop } = year;
  const isExplained = reason !== '' || countedCount === good.stockCount;
  const isYes = isExplained && countedCount >= shop.reservedCount(good.id);
  const counted = { goodId: good.id, countedCount, reason };
  if (!(await ask(year, shopkeeperId, 'points.count-good', counted, isYes))) return;
  shop.count(monthOfNow(year), good.id, { correctedCount: countedCount - good.stockCount });
  good.stockCount = countedCount;
}

export const changeGood: YearAct = async (year) => {
  const { chance, shop } = year;
  const good = oneOf(chance, shop.goods);
  good.pricePoints = Math.max(1, good.pricePoints + chance.between(-1, 1));
  good.isOnSale = chance.next() < 0.9;
  const { id: goodId, name, pricePoints, householdMonthlyMax, isOnSale } = good;
  const draft = { goodId, name, note: '', photoId: null, pricePoints, householdMonthlyMax, isOnSale };
  await ask(year, shopkeeperId, 'points.change-good', draft, true);
};
