import type { OrderRow, OrdersPage } from '@shared/contract/shop-pages';
import type { Actor } from '@shared/domain/member/actor';
import { mayCancelOrder } from '@shared/domain/points/end-order';
import { unlessShopkeeper } from '@shared/domain/points/keep-shop';
import type { Order } from '@shared/domain/points/order';
import { refuse } from '@shared/kernel/outcome';
import { listOrders } from '@cloud/_repositories/shop';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';

const rowsMax = 20;

/** `points.orders`: the reader's own reservations, newest first; or, at the counter, what waits longest to be fetched. */
export const ordersView: View<'points.orders'> = async ({ reads, actor, payload: { whose, cursor } }) => {
  const { villageId, villagerId: buyerId } = actor;
  const closed = unlessShopkeeper(actor);
  if (whose === 'counter' && closed) return closed;
  const orders = await listOrders(reads, {
    where: whose === 'mine' ? { villageId, buyerId } : { villageId, isOpen: true },
    orderBy: { field: 'reservedAtMs', direction: whose === 'mine' ? 'descending' : 'ascending' },
    limit: rowsMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
  const last = orders.at(-1);
  return reply<OrdersPage>({
    rows: orders.map((order) => orderRow(order, actor)),
    next: last && orders.length === rowsMax ? { value: last.reservedAtMs, id: last.id } : null,
    keep: permissionOf(closed ?? { ok: true }),
  });
};

/** `points.order-by-code`: two reservations may chance upon the same digits; the one that waits longer comes first. */
export const orderByCodeView: View<'points.order-by-code'> = async ({ reads, actor, payload: { pickUpCode } }) => {
  const closed = unlessShopkeeper(actor);
  if (closed) return closed;
  const [order] = await listOrders(reads, {
    where: { villageId: actor.villageId, isOpen: true, pickUpCode },
    orderBy: { field: 'reservedAtMs', direction: 'ascending' },
    limit: 1,
  });
  return order ? reply(orderRow(order, actor)) : refuse({ code: 'OrderNotFound' });
};

function orderRow(order: Order, actor: Actor): OrderRow {
  const { id, goodName, quantity, points, status, buyer, buyerId, ownerId } = order;
  const { reservedAtMs, pickUpUntilMs, endedAtMs, endReason } = order;
  const isBuyer = buyerId === actor.villagerId;
  return {
    id,
    goodName,
    quantity,
    points,
    status,
    buyerName: buyer.name,
    paidByHousehold: ownerId !== buyerId,
    pickUpCode: isBuyer && status === 'reserved' ? order.pickUpCode : null,
    reservedAtMs,
    pickUpUntilMs,
    endedAtMs,
    endReason,
    cancel: permissionOf(mayCancelOrder(order, actor, '-')),
  };
}
