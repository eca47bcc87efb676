import { type Good, goodShape } from '@shared/domain/points/good';
import { type Order, orderShape } from '@shared/domain/points/order';
import { newShopMonth, type ShopMonth, shopMonthIdOf, shopMonthShape } from '@shared/domain/points/shop-month';
import { newShopping, type Shopping, shoppingIdOf, shoppingShape } from '@shared/domain/points/shopping';
import { assert } from '@shared/kernel/assert';
import type { Query } from '@cloud/_platform/store';
import { findTransfer, readAccount } from './accounts';
import { finderOf, type Finds, parseDocument, type ReadsById } from './documents';

export const findGood = finderOf('good', goodShape);
export const findOrder = finderOf('order', orderShape);
export const findShopMonth = finderOf('shopMonth', shopMonthShape);
const findShopping = finderOf('shopping', shoppingShape);

/** The household's shopping; the first reservation begins it. */
export async function readShopping(reads: ReadsById, villageId: string, householdId: string): Promise<Shopping> {
  const id = shoppingIdOf(villageId, householdId);
  return (await findShopping(reads, id, villageId)) ?? newShopping(villageId, householdId);
}

/** This month's account of the shop; the first thing counted in it begins it. */
export async function readShopMonth(reads: ReadsById, villageId: string, nowMs: number): Promise<ShopMonth> {
  return (await findShopMonth(reads, shopMonthIdOf(villageId, nowMs), villageId)) ?? newShopMonth(villageId, nowMs);
}

/** Everything that goes back when a reservation ends without its goods. */
export async function readOrderReturn(reads: ReadsById, order: Order) {
  const { villageId, goodId, householdId, ownerId, transferId } = order;
  const good = await findGood(reads, goodId, villageId);
  const transfer = await findTransfer(reads, transferId, villageId);
  assert(good && transfer, 'a reservation has its goods and was paid');
  const shopping = await readShopping(reads, villageId, householdId);
  const account = await readAccount(reads, villageId, 'moralCredit', ownerId);
  return { order, good, shopping, account, transfer };
}

export async function listGoods(reads: Finds, query: Query): Promise<Good[]> {
  return (await reads.find('good', query)).map((document) => parseDocument(goodShape, document));
}

export async function listOrders(reads: Finds, query: Query): Promise<Order[]> {
  return (await reads.find('order', query)).map((document) => parseDocument(orderShape, document));
}
