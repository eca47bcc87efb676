import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import type { Account } from './account';
import { monthOf } from './caps';
import { type Good, ordersPage } from './good';
import { type OnlyShopkeeper, unlessShopkeeper } from './keep-shop';
import type { Order, OrderEnded, OrderStatus } from './order';
import { reverseTransfer } from './reverse-transfer';
import { type ShopMonth, withCounted } from './shop-month';
import { type Shopping, withTaken } from './shopping';
import type { Transfer } from './transfer';

export interface HandOverOrder {
  actor: Actor;
  nowMs: number;
  pickUpCode: string;
}

export type HandOverOrderRefusal =
  OnlyShopkeeper | OrderEnded | { code: 'OrderOwn' } | { code: 'OrderCodeWrong' } | { code: 'OrderTooLate' };

/**
 * Hand reserved goods over 领取, to whoever shows the pick-up code.
 *
 * Requirements, checked in this order:
 * - The actor keeps the shop.
 * - The goods are still reserved, and it is not too late.
 * - It is not the actor's own reservation.
 * - The pick-up code is that of the reservation.
 *
 * Records `OrderHandedOver`, `GoodHandedOver`, `ShoppingEnded` for the household, and `ShopMonthCounted` in the month's
 * account.
 */
export function handOverOrder(
  { order, good, shopping, month }: { order: Order; good: Good; shopping: Shopping; month: ShopMonth },
  { actor, nowMs, pickUpCode }: HandOverOrder,
): Outcome<HandOverOrderRefusal> {
  const closed = unlessShopkeeper(actor);
  if (closed) return closed;
  if (order.status !== 'reserved') return refuse({ code: 'OrderEnded', status: order.status });
  if (nowMs >= order.pickUpUntilMs) return refuse({ code: 'OrderTooLate' });
  if (order.buyerId === actor.villagerId) return refuse({ code: 'OrderOwn' });
  if (pickUpCode !== order.pickUpCode) return refuse({ code: 'OrderCodeWrong' });
  const { quantity, points } = order;
  const counted = { handedOverCount: quantity, points };
  const left = withoutReserved({ ...good, stockCount: good.stockCount - quantity }, order);
  const data = { orderId: order.id, quantity };
  return accept([
    change(ended(order, 'handedOver', { actor, nowMs, reason: '' }), { type: 'OrderHandedOver', data: { quantity } }),
    change(left, { type: 'GoodHandedOver', data: { ...data, stockCount: left.stockCount } }),
    shoppingEnded(shopping, order),
    change(withCounted(month, good, counted), { type: 'ShopMonthCounted', data: { goodId: good.id, ...counted } }),
  ]);
}

/** What goes back when a reservation ends without its goods. */
export interface OrderReturn {
  order: Order;
  good: Good;
  shopping: Shopping;
  account: Account;
  /** The transfer that paid for it. */
  transfer: Transfer;
}

export interface CancelOrder {
  actor: Actor;
  nowMs: number;
  /** Needed from the shopkeeper, for the buyer to read. */
  reason: string;
}

export type CancelOrderRefusal = { code: 'OrderNotYours' } | OrderEnded | { code: 'OrderReasonMissing' };

/**
 * Cancel a reservation 取消兑换; the points go back whole.
 *
 * Requirements, checked in this order:
 * - The actor made it, or keeps the shop.
 * - The goods are still reserved.
 * - The shopkeeper gives a reason.
 *
 * Records `OrderCancelled`, `GoodReturned`, `ShoppingEnded`, and `PointsReceived` as the reversal of what was paid.
 */
export function cancelOrder(parts: OrderReturn, command: CancelOrder): Outcome<CancelOrderRefusal> {
  const { order } = parts;
  const reason = command.reason.trim();
  const gate = mayCancelOrder(order, command.actor, reason);
  if (!gate.ok) return gate;
  const told = order.buyerId === command.actor.villagerId ? [] : [toBuyer(order, 'orderCancelled', reason)];
  return givenBack(parts, 'cancelled', { ...command, reason }, told);
}

/** The gate of the verb; pages ask it for their buttons. */
export function mayCancelOrder(order: Order, actor: Actor, reason: string): { ok: true } | Refused<CancelOrderRefusal> {
  const isBuyer = order.buyerId === actor.villagerId;
  if (!isBuyer && unlessShopkeeper(actor)) return refuse({ code: 'OrderNotYours' });
  if (order.status !== 'reserved') return refuse({ code: 'OrderEnded', status: order.status });
  return isBuyer || reason !== '' ? { ok: true } : refuse({ code: 'OrderReasonMissing' });
}

/**
 * Let a reservation lapse that nobody fetched 过期退回, by the clock.
 *
 * Requirements, checked in this order:
 * - The goods are still reserved.
 *
 * Records `OrderExpired`, `GoodReturned`, `ShoppingEnded`, and `PointsReceived` as the reversal of what was paid.
 */
export function expireOrder(parts: OrderReturn, command: { actor: Actor; nowMs: number }): Outcome<OrderEnded> {
  const { order } = parts;
  if (order.status !== 'reserved') return refuse({ code: 'OrderEnded', status: order.status });
  assert(command.nowMs >= order.pickUpUntilMs, 'a reservation lapses when its last day is over');
  return givenBack(parts, 'expired', { ...command, reason: '' }, [toBuyer(order, 'orderExpired', '')]);
}

type Ending = { actor: Actor; nowMs: number; reason: string };

function givenBack(
  { order, good, shopping, account, transfer }: OrderReturn,
  status: 'cancelled' | 'expired',
  ending: Ending,
  messages: readonly MessageDraft[],
): Outcome<OrderEnded> {
  const { quantity } = order;
  const returned = reverseTransfer(account, transfer, ending.nowMs);
  assert(returned.ok, 'points that were paid can always be given back');
  const left = withoutReserved(good, order);
  const month = monthOf(dayOf(order.reservedAtMs));
  const type = status === 'cancelled' ? 'OrderCancelled' : 'OrderExpired';
  return accept(
    [
      change(ended(order, status, ending), { type, data: { quantity, reason: seal(ending.reason) } }),
      change(left, { type: 'GoodReturned', data: { orderId: order.id, quantity, reservedCount: left.reservedCount } }),
      shoppingEnded(withTaken(shopping, order.goodId, month, -quantity), order),
      ...returned.changes,
    ],
    { records: returned.records ?? [], messages },
  );
}

function ended(order: Order, status: OrderStatus, { actor, nowMs, reason }: Ending): Order {
  const endedBy = status === 'expired' ? null : referenceTo(actor);
  return { ...order, status, isOpen: false, endedAtMs: nowMs, endedBy, endReason: reason };
}

function withoutReserved(good: Good, { quantity }: Order): Good {
  const next = { ...good, reservedCount: good.reservedCount - quantity };
  assert(next.reservedCount >= 0 && next.stockCount >= next.reservedCount, 'the shelf holds at least what is reserved');
  return next;
}

function shoppingEnded(shopping: Shopping, order: Order) {
  const next: Shopping = { ...shopping, openCount: shopping.openCount - 1 };
  assert(next.openCount >= 0, 'no more reservations end than were made');
  return change(next, { type: 'ShoppingEnded', data: { orderId: order.id, openCount: next.openCount } });
}

function toBuyer(order: Order, code: 'orderCancelled' | 'orderExpired', reason: string): MessageDraft {
  const { goodName, points } = order;
  return {
    to: { kind: 'person', villagerId: order.buyerId },
    code,
    data: { title: goodName, points, reason },
    page: ordersPage,
  };
}
