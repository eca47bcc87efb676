import type { GoodRow, ShopMonthPage, ShopPage } from '@shared/contract/shop-pages';
import type { Actor } from '@shared/domain/member/actor';
import { balanceOf, householdOwnerId } from '@shared/domain/points/account';
import { availableCount, type Good } from '@shared/domain/points/good';
import { unlessShopkeeper } from '@shared/domain/points/keep-shop';
import { monthAfter, monthBefore } from '@shared/domain/points/points-batch';
import type { ShopMonthRow } from '@shared/domain/points/shop-month';
import { dayOf } from '@shared/kernel/time';
import { findAccount } from '@cloud/_repositories/accounts';
import { findShopMonth, listGoods } from '@cloud/_repositories/shop';
import { reply, type View, type ViewContext } from '../action';
import { permissionOf } from '../permission';

const rowsMax = 20;

/** `points.shop`: what is on the shelf and what the reader can spend; whoever keeps the shop also sees what is put away. */
export const shopView: View<'points.shop'> = async (context) => {
  const { actor } = context;
  const keep = unlessShopkeeper(actor);
  const goods = await goodsShown(context, keep === undefined);
  const last = goods.at(-1);
  return reply<ShopPage>({
    rows: goods.map((good) => goodRow(good, keep === undefined)),
    next: last && goods.length === rowsMax ? { value: last.enteredAtMs, id: last.id } : null,
    balances: await balancesOf(context, actor),
    keep: permissionOf(keep ?? { ok: true }),
  });
};

/** Goods on sale, newest first; behind the last of them, for the keeper, those that are put away. */
async function goodsShown({ reads, actor, payload }: ViewContext<'points.shop'>, isKeeper: boolean): Promise<Good[]> {
  const { cursor } = payload;
  return listGoods(reads, {
    where: { villageId: actor.villageId, ...(isKeeper ? {} : { isOnSale: true }) },
    orderBy: { field: 'enteredAtMs', direction: 'descending' },
    limit: rowsMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
}

async function balancesOf({ reads }: ViewContext<'points.shop'>, actor: Actor): Promise<ShopPage['balances']> {
  const balance = async (ownerId: string) => {
    const account = await findAccount(reads, actor.villageId, 'moralCredit', ownerId);
    return account ? balanceOf(account) : 0;
  };
  return {
    mine: await balance(actor.villagerId),
    household: actor.householdId === '' ? null : await balance(householdOwnerId(actor.householdId)),
  };
}

function goodRow(good: Good, isKeeper: boolean): GoodRow {
  const { id, name, note, photoId, pricePoints, householdMonthlyMax, isOnSale, stockCount } = good;
  return {
    id,
    name,
    note,
    photoId,
    pricePoints,
    householdMonthlyMax,
    isOnSale,
    available: availableCount(good),
    stockCount: isKeeper ? stockCount : null,
  };
}

/** `points.shop-month`: the shop's account of a month to the village; this month's where none is named. */
export const shopMonthView: View<'points.shop-month'> = async ({ reads, actor, nowMs, payload }) => {
  const today = dayOf(nowMs).slice(0, 7);
  const month = payload.month ?? today;
  const found = await findShopMonth(reads, `${actor.villageId}.shop.${month}`, actor.villageId);
  const rows = found?.rows ?? [];
  const sum = (count: (row: ShopMonthRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  return reply<ShopMonthPage>({
    month,
    rows,
    totals: {
      handedOverCount: sum((row) => row.handedOverCount),
      points: sum((row) => row.points),
      donatedCount: sum((row) => row.donatedCount),
      boughtCount: sum((row) => row.boughtCount),
    },
    monthBefore: monthBefore(month),
    monthAfter: month < today ? monthAfter(month) : null,
  });
};
