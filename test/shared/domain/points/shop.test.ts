import type { Account } from '@shared/domain/points/account';
import { newAccount } from '@shared/domain/points/account';
import { cancelOrder, expireOrder, handOverOrder } from '@shared/domain/points/end-order';
import type { Good } from '@shared/domain/points/good';
import { changeGood, countGood, enterGood, supplyGood } from '@shared/domain/points/keep-shop';
import type { Order } from '@shared/domain/points/order';
import { type ReserveBasis, reserveGood } from '@shared/domain/points/reserve-good';
import { newShopMonth } from '@shared/domain/points/shop-month';
import { newShopping, withTaken } from '@shared/domain/points/shopping';
import { systemActor } from '@shared/domain/member/actor';
import { dayMs } from '@shared/kernel/time';
import { nowMs, rules, theSteward, aVillager } from '../../../helpers/a-batch';
import { accepted, eventTypes } from '../../../helpers/a-meeting';
import { anActor } from '../../../helpers/a-proposal';
import { aGood, anOrder, aRedeeming, theShopkeeper } from '../../../helpers/a-shop';

const buyer = anActor({ villagerId: 'vg001', name: '村民一' });
const neighbour = anActor({ villagerId: 'vg002', name: '村民二' });
const holding = (balance: number): Account => ({
  ...newAccount('v1', 'moralCredit', 'vg001'),
  receivedPoints: balance,
});
const draft = { name: ' 洗衣液 ', note: '', photoId: null, pricePoints: 20, householdMonthlyMax: 2, isOnSale: true };

function basis(parts: Partial<ReserveBasis> = {}): ReserveBasis {
  const shopping = newShopping('v1', 'h1');
  return { rules, buyer: aVillager(), good: aGood(), account: holding(50), shopping, ...parts };
}
const reserving = { actor: buyer, nowMs, orderId: 'o1', pickUpCode: '123456', quantity: 1 };
const month = () => newShopMonth('v1', nowMs);

describe('keeping the shop', () => {
  it('is open to the shopkeeper and the steward, and to nobody else', () => {
    const asked = (actor = theShopkeeper) => enterGood('v1', { actor, nowMs, goodId: 'g1', draft });
    expect(accepted<Good>(asked(), 'good')).toMatchObject({ name: '洗衣液', stockCount: 0, reservedCount: 0 });
    expect(asked(theSteward).ok).toBe(true);
    const refused = { ok: false, refusal: { code: 'ShopOnlyShopkeeper' } };
    expect(asked(buyer)).toEqual(refused);
    expect(changeGood(aGood(), { actor: buyer, draft })).toEqual(refused);
    expect(supplyGood(aGood(), month(), { actor: buyer, quantity: 1, origin: 'bought', from: '' })).toEqual(refused);
    expect(countGood(aGood(), month(), { actor: buyer, countedCount: 5, reason: '' })).toEqual(refused);
  });

  it('puts what was bought or donated on the shelf, and into the account of the month', () => {
    const donated = { actor: theShopkeeper, quantity: 10, origin: 'donated' as const, from: '溪口供销社' };
    const outcome = supplyGood(aGood(), month(), donated);
    expect(accepted<Good>(outcome, 'good').stockCount).toBe(15);
    expect(accepted(outcome, 'shopMonth')).toMatchObject({
      rows: [{ goodId: 'g1', donatedCount: 10, boughtCount: 0 }],
    });
    expect(supplyGood(aGood(), month(), { ...donated, from: ' ' })).toEqual({
      ok: false,
      refusal: { code: 'SupplyGiverMissing' },
    });
  });

  it('takes stock down to what is reserved, and not one below', () => {
    const good = aGood({ reservedCount: 3 });
    const counted = (countedCount: number, reason = '破了两袋') =>
      countGood(good, month(), { actor: theShopkeeper, countedCount, reason });
    expect(accepted<Good>(counted(3), 'good').stockCount).toBe(3);
    expect(accepted(counted(3), 'shopMonth')).toMatchObject({ rows: [{ correctedCount: -2 }] });
    expect(counted(2)).toEqual({
      ok: false,
      refusal: { code: 'StocktakeBelowReserved', countedCount: 2, reservedCount: 3 },
    });
    expect(counted(4, ' ')).toEqual({ ok: false, refusal: { code: 'StocktakeReasonMissing' } });
    expect(counted(5, '').ok).toBe(true);
  });
});

describe('reserving goods', () => {
  it('takes the points, keeps the goods back and names the last day', () => {
    const outcome = reserveGood(basis(), reserving);
    expect(eventTypes(outcome)).toEqual(['GoodReserved', 'OrderPlaced', 'ShoppingCounted', 'PointsGiven']);
    expect(accepted<Good>(outcome, 'good')).toMatchObject({ stockCount: 5, reservedCount: 1 });
    expect(accepted<Account>(outcome, 'account')).toMatchObject({ givenPoints: 20 });
    expect(accepted<Order>(outcome, 'order')).toMatchObject({ points: 20, transferId: 'redeem.o1.vg001' });
    expect(outcome).toMatchObject({ records: [{ id: 'redeem.o1.vg001', direction: 'given', sourceKind: 'order' }] });
  });

  it('gives the last one, and not one more', () => {
    const good = aGood({ stockCount: 4, reservedCount: 3 });
    expect(reserveGood(basis({ good }), reserving).ok).toBe(true);
    expect(reserveGood(basis({ good }), { ...reserving, quantity: 2 })).toEqual({
      ok: false,
      refusal: { code: 'GoodSoldOut', available: 1 },
    });
  });

  it('keeps to the household’s limit of the month, and to as many open reservations as the rule says', () => {
    const one = withTaken(newShopping('v1', 'h1'), 'g1', '2026-03', 1);
    expect(reserveGood(basis({ shopping: one }), reserving).ok).toBe(true);
    expect(reserveGood(basis({ shopping: withTaken(one, 'g1', '2026-03', 1) }), reserving)).toEqual({
      ok: false,
      refusal: { code: 'GoodHouseholdLimit', quantityMax: 2, taken: 2 },
    });
    const busy = (openCount: number) => ({ ...newShopping('v1', 'h1'), openCount });
    expect(reserveGood(basis({ shopping: busy(2) }), reserving).ok).toBe(true);
    expect(reserveGood(basis({ shopping: busy(3) }), reserving)).toEqual({
      ok: false,
      refusal: { code: 'OrdersOpenTooMany', openMax: 3 },
    });
  });

  it('needs every point, goods on sale, and a buyer to whom moral credit is open', () => {
    expect(reserveGood(basis({ account: holding(20) }), reserving).ok).toBe(true);
    expect(reserveGood(basis({ account: holding(19) }), reserving)).toMatchObject({
      ok: false,
      refusal: { code: 'TransferBalanceTooLow', shortBy: 1 },
    });
    expect(reserveGood(basis({ good: aGood({ isOnSale: false }) }), reserving)).toEqual({
      ok: false,
      refusal: { code: 'GoodNotOnSale' },
    });
    const newcomer = aVillager({ registeredSinceOn: null, residentSinceOn: '2026-03-01' });
    expect(reserveGood(basis({ buyer: newcomer }), reserving)).toMatchObject({
      ok: false,
      refusal: { code: 'CreditNotOpen' },
    });
    const left = aVillager({ membership: { isMember: false, how: 'leave', sinceOn: '2026-03-01', open: null } });
    expect(reserveGood(basis({ buyer: left }), reserving)).toMatchObject({ refusal: { code: 'CreditNotMember' } });
  });
});

const placed = (order: Order = anOrder()) => ({
  order,
  good: aGood({ reservedCount: 1 }),
  shopping: { ...withTaken(newShopping('v1', 'h1'), 'g1', '2026-03', 1), openCount: 1 },
  account: { ...holding(50), givenPoints: 20 },
  transfer: aRedeeming(),
  month: month(),
});
const ends = ['handedOver', 'cancelled', 'expired'] as const;

describe('handing over', () => {
  const handing = { actor: theShopkeeper, nowMs, pickUpCode: '123456' };

  it('takes the goods off the shelf and counts them in the month', () => {
    const outcome = handOverOrder(placed(), handing);
    expect(accepted<Good>(outcome, 'good')).toMatchObject({ stockCount: 4, reservedCount: 0 });
    expect(accepted(outcome, 'shopMonth')).toMatchObject({ rows: [{ handedOverCount: 1, points: 20 }] });
    expect(accepted(outcome, 'shopping')).toMatchObject({ openCount: 0, counters: [{ quantity: 1 }] });
    expect(accepted<Order>(outcome, 'order')).toMatchObject({ status: 'handedOver', isOpen: false });
  });

  it('wants the code, the last day not over, and somebody else behind the counter', () => {
    expect(handOverOrder(placed(), { ...handing, nowMs: anOrder().pickUpUntilMs - 1 }).ok).toBe(true);
    const refusal = (parts: Partial<typeof handing>) => handOverOrder(placed(), { ...handing, ...parts });
    expect(refusal({ nowMs: anOrder().pickUpUntilMs })).toEqual({ ok: false, refusal: { code: 'OrderTooLate' } });
    expect(refusal({ pickUpCode: '123457' })).toEqual({ ok: false, refusal: { code: 'OrderCodeWrong' } });
    expect(refusal({ actor: neighbour })).toEqual({ ok: false, refusal: { code: 'ShopOnlyShopkeeper' } });
    expect(refusal({ actor: { ...theShopkeeper, villagerId: 'vg001' } })).toEqual({
      ok: false,
      refusal: { code: 'OrderOwn' },
    });
  });

  it.each(ends)('refuses what has ended: %s', (status) => {
    expect(handOverOrder(placed(anOrder({ status })), handing)).toEqual({
      ok: false,
      refusal: { code: 'OrderEnded', status },
    });
  });
});

describe('a reservation without its goods', () => {
  const cancelling = { actor: buyer, nowMs, reason: '' };

  it('gives every point back and leaves room for another, when its buyer cancels it', () => {
    const outcome = cancelOrder(placed(), cancelling);
    expect(eventTypes(outcome)).toEqual(['OrderCancelled', 'GoodReturned', 'ShoppingEnded', 'PointsReceived']);
    expect(accepted<Good>(outcome, 'good')).toMatchObject({ stockCount: 5, reservedCount: 0 });
    expect(accepted<Account>(outcome, 'account')).toMatchObject({ receivedPoints: 70, givenPoints: 20 });
    expect(accepted(outcome, 'shopping')).toMatchObject({ openCount: 0, counters: [] });
    expect(outcome).toMatchObject({ records: [{ id: 'reversal.redeem.o1.vg001', balance: 50 }], messages: [] });
  });

  it('is cancelled at the counter with a reason that the buyer reads', () => {
    const atCounter = { ...cancelling, actor: theShopkeeper };
    expect(cancelOrder(placed(), { ...atCounter, reason: '漏了' })).toMatchObject({
      ok: true,
      messages: [{ to: { villagerId: 'vg001' }, code: 'orderCancelled', data: { reason: '漏了' } }],
    });
    expect(cancelOrder(placed(), atCounter)).toEqual({ ok: false, refusal: { code: 'OrderReasonMissing' } });
    expect(cancelOrder(placed(), { ...cancelling, actor: neighbour })).toEqual({
      ok: false,
      refusal: { code: 'OrderNotYours' },
    });
  });

  it.each(ends)('is not cancelled, and does not lapse, once it has ended: %s', (status) => {
    const refused = { ok: false, refusal: { code: 'OrderEnded', status } };
    expect(cancelOrder(placed(anOrder({ status })), cancelling)).toEqual(refused);
    expect(expireOrder(placed(anOrder({ status })), { actor: systemActor('v1'), nowMs })).toEqual(refused);
  });

  it('lapses when its last day is over, and not before', () => {
    const clock = { actor: systemActor('v1'), nowMs: nowMs + 8 * dayMs };
    expect(accepted<Order>(expireOrder(placed(), clock), 'order')).toMatchObject({ status: 'expired', endedBy: null });
    expect(() => expireOrder(placed(), { ...clock, nowMs })).toThrow(/its last day is over/);
  });
});
