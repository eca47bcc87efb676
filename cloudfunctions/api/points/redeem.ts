import { balanceOf } from '@shared/domain/points/account';
import { cancelOrder, handOverOrder } from '@shared/domain/points/end-order';
import type { Order } from '@shared/domain/points/order';
import { payingOwnerId, reserveGood } from '@shared/domain/points/reserve-good';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { readAccount } from '@cloud/_repositories/accounts';
import { settleLate } from '@cloud/_repositories/settle-late';
import { findGood, findOrder, readOrderReturn, readShopMonth, readShopping } from '@cloud/_repositories/shop';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** Six digits; whoever keeps the shop sees the reservation beside them, so they need not be impossible to guess. */
function newPickUpCode(ports: Ports): string {
  const number = Buffer.from(ports.randomBytes(4)).readUInt32BE(0) % 1_000_000;
  return String(number).padStart(6, '0');
}

/** `points.reserve-good`: load, decide, save. The rule itself is in shared/domain/points/reserve-good. */
export const reserveGoodAction: Command<'points.reserve-good'> = async (context) => {
  const { work, actor, nowMs, payload, newId, ports } = context;
  const { villageId } = actor;
  const good = await findGood(work, payload.goodId, villageId);
  if (!good) return refuse({ code: 'GoodNotFound' });
  if (actor.householdId === '') return refuse({ code: 'HouseholdMissing' });
  const buyer = await findVillager(work, actor.villagerId, villageId);
  assert(buyer, 'the actor is of the village');
  const { rules } = await readVillage(work, villageId);
  const account = await readAccount(work, villageId, 'moralCredit', payingOwnerId(buyer, payload.payFrom));
  const shopping = await readShopping(work, villageId, buyer.householdId);
  const orderId = newId();
  const command = { actor, nowMs, orderId, pickUpCode: newPickUpCode(ports), quantity: payload.quantity };
  const outcome = reserveGood({ rules, buyer, good, account, shopping }, command);
  if (!outcome.ok) return outcome;
  const order = outcome.changes.find(({ next }) => next.kind === 'order')?.next as Order;
  const { pickUpCode, pickUpUntilMs, points } = order;
  return work.save(outcome, { orderId, pickUpCode, pickUpUntilMs, balance: balanceOf(account) - points });
};

/** `points.cancel-order`: load, decide, save. The rule itself is in shared/domain/points/end-order. */
export const cancelOrderAction: Command<'points.cancel-order'> = async ({ work, actor, nowMs, payload }) => {
  const order = await findOrder(work, payload.orderId, actor.villageId);
  if (!order) return refuse({ code: 'OrderNotFound' });
  const parts = await readOrderReturn(work, order);
  const outcome = cancelOrder(parts, { actor, nowMs, reason: payload.reason });
  const saved = await work.save(outcome, { orderId: order.id });
  await settleLate(work, actor.villageId, outcome);
  return saved;
};

/** `points.hand-over-order`: load, decide, save. The rule itself is in shared/domain/points/end-order. */
export const handOverOrderAction: Command<'points.hand-over-order'> = async ({ work, actor, nowMs, payload }) => {
  const order = await findOrder(work, payload.orderId, actor.villageId);
  if (!order) return refuse({ code: 'OrderNotFound' });
  const good = await findGood(work, order.goodId, actor.villageId);
  assert(good, 'a reservation has its goods');
  const shopping = await readShopping(work, order.villageId, order.householdId);
  const month = await readShopMonth(work, order.villageId, nowMs);
  const command = { actor, nowMs, pickUpCode: payload.pickUpCode };
  return work.save(handOverOrder({ order, good, shopping, month }, command), { orderId: order.id });
};
