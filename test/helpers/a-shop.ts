import type { Good } from '@shared/domain/points/good';
import type { Order } from '@shared/domain/points/order';
import type { Transfer } from '@shared/domain/points/transfer';
import { newChain } from '@shared/kernel/case';
import { dueAfterDays } from '@shared/kernel/time';
import { anActor } from './a-proposal';
import { nowMs } from './a-batch';

const saved = { ...newChain, seq: 1, hash: 'h', salt: 's' };

export const theShopkeeper = anActor({ villagerId: 'sk001', name: '超市一', isShopkeeper: true });

/** 洗衣液: 20 points, five on the shelf, two a month for each household. */
export function aGood(parts: Partial<Good> = {}): Good {
  return {
    id: 'g1',
    kind: 'good',
    villageId: 'v1',
    chain: saved,
    name: '洗衣液 2 公斤',
    note: '',
    photoId: null,
    pricePoints: 20,
    householdMonthlyMax: 2,
    isOnSale: true,
    stockCount: 5,
    reservedCount: 0,
    enteredAtMs: 1,
    ...parts,
  };
}

/** One piece, reserved by `vg001` from their own account. */
export function anOrder(parts: Partial<Order> = {}): Order {
  return {
    id: 'o1',
    kind: 'order',
    villageId: 'v1',
    chain: saved,
    goodId: 'g1',
    goodName: '洗衣液 2 公斤',
    quantity: 1,
    points: 20,
    buyer: { villagerId: 'vg001', name: '村民一', isNamePublic: true },
    buyerId: 'vg001',
    householdId: 'h1',
    ownerId: 'vg001',
    transferId: 'redeem.o1.vg001',
    status: 'reserved',
    isOpen: true,
    pickUpCode: '123456',
    reservedAtMs: nowMs,
    pickUpUntilMs: dueAfterDays(nowMs, 7),
    endedAtMs: null,
    endedBy: null,
    endReason: '',
    ...parts,
  };
}

/** What paid for {@link anOrder}, out of 50 points. */
export function aRedeeming(parts: Partial<Transfer> = {}): Transfer {
  return {
    id: 'redeem.o1.vg001',
    kind: 'transfer',
    villageId: 'v1',
    book: 'moralCredit',
    accountId: 'v1.moralCredit.vg001',
    counterAccountId: 'v1.moralCredit.issuing',
    direction: 'given',
    tariffEntryId: 'redeem',
    tariffEdition: 1,
    title: '洗衣液 2 公斤',
    source: { document: '积分超市管理办法', article: '第 6 条', edition: '2025 年版' },
    points: 20,
    balance: 30,
    sourceKind: 'order',
    sourceId: 'o1',
    reversesId: null,
    on: '2026-03-20',
    turnover: 60,
    postedAtMs: nowMs,
    ...parts,
  };
}
