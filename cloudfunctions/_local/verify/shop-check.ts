import type { Good } from '@shared/domain/points/good';
import type { Order } from '@shared/domain/points/order';
import { reversalIdOf, type Transfer } from '@shared/domain/points/transfer';
import type { Fault } from '@shared/domain/record/verify-chain';
import type { Reader } from '@cloud/_platform/store';
import { readAll } from '../read-all';
import type { CaseCheck } from './case-checks';

/** A reservation was paid, and its points went back exactly where its goods did not go out. */
export const checkOrder: CaseCheck = async (owner, _events, store) => {
  const { kind, id, points, status, transferId } = owner as Order;
  const transfer = (await store.get('transfers', transferId)) as Transfer | undefined;
  if (!transfer) return { kind: 'transfer', id: transferId, problem: 'this payment of a reservation is missing' };
  if (transfer.points !== points) return { kind, id, problem: 'this reservation was paid with other points' };
  const isGivenBack = (await store.get('transfers', reversalIdOf(transferId))) !== undefined;
  const isWithoutGoods = status === 'cancelled' || status === 'expired';
  return isGivenBack === isWithoutGoods
    ? null
    : { kind, id, problem: 'the points of this reservation are not where its goods are not' };
};

/** The goods kept back are those of the open reservations, and lie on the shelf. */
export async function faultInShop(store: Reader): Promise<Fault | null> {
  const reserved = new Map<string, number>();
  for await (const document of readAll(store, 'orders')) {
    const { goodId, quantity, status } = document as Order;
    if (status === 'reserved') reserved.set(goodId, (reserved.get(goodId) ?? 0) + quantity);
  }
  for await (const document of readAll(store, 'goods')) {
    const { kind, id, stockCount, reservedCount } = document as Good;
    if (reservedCount !== (reserved.get(id) ?? 0)) {
      return { kind, id, problem: 'other pieces of these goods are kept back than were reserved' };
    }
    if (stockCount < reservedCount) return { kind, id, problem: 'fewer of these goods are on the shelf than reserved' };
  }
  return null;
}
