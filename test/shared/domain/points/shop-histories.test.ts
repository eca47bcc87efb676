import fc from 'fast-check';
import { type Account, balanceOf, householdOwnerId, newAccount } from '@shared/domain/points/account';
import { monthOf } from '@shared/domain/points/caps';
import { cancelOrder, expireOrder, handOverOrder } from '@shared/domain/points/end-order';
import type { Good } from '@shared/domain/points/good';
import { countGood, supplyGood } from '@shared/domain/points/keep-shop';
import type { Order } from '@shared/domain/points/order';
import { payingOwnerId, reserveGood } from '@shared/domain/points/reserve-good';
import { newShopMonth, type ShopMonth } from '@shared/domain/points/shop-month';
import { newShopping, type Shopping } from '@shared/domain/points/shopping';
import type { Transfer } from '@shared/domain/points/transfer';
import { systemActor } from '@shared/domain/member/actor';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { dayMs, dayOf } from '@shared/kernel/time';
import { aVillager, nowMs, rules } from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';
import { aGood, theShopkeeper } from '../../../helpers/a-shop';

/** Two of one household and one of another; each pays from their own account, or from the household's. */
const buyers = [
  { id: 'vg001', householdId: 'h1' },
  { id: 'vg002', householdId: 'h1' },
  { id: 'vg003', householdId: 'h2' },
] as const;
const goodIds = ['g1', 'g2'] as const;
const openMax = 3;

/** Everything that the shop's documents say, by their ids. */
class Shop {
  readonly goods = new Map<string, Good>(
    goodIds.map((id, at) => [id, aGood({ id, stockCount: 3, pricePoints: 7 + at * 6, householdMonthlyMax: 3 })]),
  );
  readonly accounts = new Map<string, Account>();
  readonly shoppings = new Map<string, Shopping>();
  readonly orders = new Map<string, Order>();
  readonly transfers = new Map<string, Transfer>();
  readonly months = new Map<string, ShopMonth>();
  nowMs = nowMs;
  private orderCount = 0;

  constructor(points: number) {
    const ownerIds = buyers.flatMap(({ id, householdId }) => [id, householdOwnerId(householdId)]);
    for (const ownerId of ownerIds) {
      this.accounts.set(ownerId, { ...newAccount('v1', 'moralCredit', ownerId), receivedPoints: points });
    }
  }

  good(at: number): Good {
    return this.goods.get(goodIds[at % goodIds.length] ?? 'g1') ?? aGood();
  }

  order(at: number): Order | undefined {
    const all = [...this.orders.values()];
    return all[at % Math.max(1, all.length)];
  }

  month(): ShopMonth {
    return this.months.get(monthOf(dayOf(this.nowMs))) ?? newShopMonth('v1', this.nowMs);
  }

  nextOrderId(): string {
    this.orderCount += 1;
    return `o${this.orderCount}`;
  }

  of(order: Order) {
    const [good, shopping] = [this.goods.get(order.goodId), this.shoppings.get(order.householdId)];
    const [account, transfer] = [this.accounts.get(order.ownerId), this.transfers.get(order.transferId)];
    if (!good || !shopping || !account || !transfer) throw new Error('an order has all that it was made of');
    return { order, good, shopping, account, transfer, month: this.month() };
  }

  /** Keeps what an accepted act changed. */
  keep(outcome: Outcome<Refusal>): void {
    if (!outcome.ok) return;
    for (const { next } of outcome.changes) {
      if (next.kind === 'good') this.goods.set(next.id, next as Good);
      if (next.kind === 'account') this.accounts.set((next as Account).ownerId, next as Account);
      if (next.kind === 'shopping') this.shoppings.set((next as Shopping).householdId, next as Shopping);
      if (next.kind === 'order') this.orders.set(next.id, next as Order);
      if (next.kind === 'shopMonth') this.months.set((next as ShopMonth).month, next as ShopMonth);
    }
    for (const record of outcome.records ?? []) {
      expect(this.transfers.has(record.id)).toBe(false);
      this.transfers.set(record.id, record as Transfer);
    }
  }
}

interface Step {
  what: 'reserve' | 'cancel' | 'expire' | 'handOver' | 'count' | 'supply' | 'wait';
  who: number;
  which: number;
  quantity: number;
  payFrom: 'mine' | 'household';
}

function act(shop: Shop, { what, who, which, quantity, payFrom }: Step): void {
  const person = buyers[who % buyers.length] ?? buyers[0];
  const actor = anActor({ villagerId: person.id, householdId: person.householdId });
  const order = shop.order(which);
  const good = shop.good(which);
  const at = { actor: theShopkeeper, nowMs: shop.nowMs };
  if (what === 'wait') shop.nowMs += quantity * dayMs;
  if (what === 'expire') expireAll(shop);
  if (what === 'supply') shop.keep(supplyGood(good, shop.month(), { ...at, quantity, origin: 'bought', from: '' }));
  if (what === 'count') shop.keep(countGood(good, shop.month(), { ...at, countedCount: quantity, reason: '破了' }));
  if (what === 'reserve') shop.keep(reserved(shop, person, good, { quantity, payFrom }));
  if (!order) return;
  if (what === 'cancel') shop.keep(cancelOrder(shop.of(order), { actor, nowMs: shop.nowMs, reason: '' }));
  if (what === 'handOver') shop.keep(handOverOrder(shop.of(order), { ...at, pickUpCode: order.pickUpCode }));
}

/** What the clock does: everything that nobody fetched in time goes back. */
function expireAll(shop: Shop): void {
  for (const order of [...shop.orders.values()]) {
    if (!order.isOpen || shop.nowMs < order.pickUpUntilMs) continue;
    shop.keep(expireOrder(shop.of(order), { actor: systemActor('v1'), nowMs: shop.nowMs }));
  }
}

function reserved(
  shop: Shop,
  { id, householdId }: (typeof buyers)[number],
  good: Good,
  { quantity, payFrom }: Pick<Step, 'quantity' | 'payFrom'>,
): Outcome<Refusal> {
  const buyer = aVillager({ id, householdId });
  const account = shop.accounts.get(payingOwnerId(buyer, payFrom));
  if (!account) throw new Error('everybody has an account');
  const shopping = shop.shoppings.get(householdId) ?? newShopping('v1', householdId);
  const actor = anActor({ villagerId: id, householdId });
  const made = { actor, nowMs: shop.nowMs, orderId: shop.nextOrderId(), pickUpCode: '123456', quantity };
  return reserveGood({ rules, buyer, good, account, shopping }, made);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function expectWhole(shop: Shop, points: number): void {
  const orders = [...shop.orders.values()];
  for (const good of shop.goods.values()) {
    const open = orders.filter(({ goodId, isOpen }) => goodId === good.id && isOpen);
    expect(good.reservedCount).toBe(sum(open.map(({ quantity }) => quantity)));
    expect(good.stockCount).toBeGreaterThanOrEqual(good.reservedCount);
    const rows = [...shop.months.values()].flatMap((month) => month.rows.filter(({ goodId }) => goodId === good.id));
    const moved = rows.map((row) => row.boughtCount + row.donatedCount + row.correctedCount - row.handedOverCount);
    expect(good.stockCount).toBe(3 + sum(moved));
  }
  for (const [ownerId, account] of shop.accounts) {
    const taken = orders.filter(
      (order) => order.ownerId === ownerId && ['reserved', 'handedOver'].includes(order.status),
    );
    expect(balanceOf(account)).toBe(points - sum(taken.map((order) => order.points)));
    expect(balanceOf(account)).toBeGreaterThanOrEqual(0);
  }
  for (const { householdId, openCount } of shop.shoppings.values()) {
    const ofHousehold = orders.filter((order) => order.householdId === householdId);
    expect(openCount).toBe(ofHousehold.filter(({ isOpen }) => isOpen).length);
    expect(openCount).toBeLessThanOrEqual(openMax);
    expectWithinLimits(shop, ofHousehold);
  }
}

function expectWithinLimits(shop: Shop, orders: readonly Order[]): void {
  const taken = new Map<string, number>();
  for (const { goodId, reservedAtMs, quantity, status } of orders) {
    if (status !== 'reserved' && status !== 'handedOver') continue;
    const key = `${goodId} ${monthOf(dayOf(reservedAtMs))}`;
    taken.set(key, (taken.get(key) ?? 0) + quantity);
  }
  for (const [key, quantity] of taken) {
    expect(quantity).toBeLessThanOrEqual(shop.goods.get(key.split(' ')[0] ?? '')?.householdMonthlyMax ?? 0);
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    'reserve',
    'reserve',
    'reserve',
    'cancel',
    'expire',
    'expire',
    'handOver',
    'count',
    'supply',
    'wait',
  ),
  who: fc.nat(2),
  which: fc.nat(20),
  quantity: fc.integer({ min: 1, max: 9 }),
  payFrom: fc.constantFrom('mine', 'household'),
});

const doing = (what: Step['what']): Step => ({ what, who: 0, which: 0, quantity: 9, payFrom: 'mine' });
const lapsing = [{ ...doing('reserve'), quantity: 1 }, doing('wait'), doing('wait'), doing('wait'), doing('expire')];

it('never has less than nothing on the shelf or in an account, whatever follows upon what', () => {
  const ends = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 60 }), (steps, points) => {
      const shop = new Shop(points);
      for (const one of steps) {
        act(shop, one);
        expectWhole(shop, points);
      }
      for (const { status } of shop.orders.values()) ends.set(status, (ends.get(status) ?? 0) + 1);
    }),
    // Whatever chance brings, one is reserved that nobody fetches.
    { numRuns: 300, examples: [[[...lapsing], 60]] },
  );
  // Each way in which a reservation can end was gone.
  expect([...ends.keys()].sort()).toEqual(['cancelled', 'expired', 'handedOver', 'reserved']);
});
