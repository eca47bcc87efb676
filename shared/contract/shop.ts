import * as z from 'zod/mini';
import type { CancelOrderRefusal, HandOverOrderRefusal } from '../domain/points/end-order';
import { goodCountMax, goodNameCharsMax, goodNoteCharsMax, goodPriceMax } from '../domain/points/good-draft';
import type { CountGoodRefusal, OnlyShopkeeper, SupplyGoodRefusal } from '../domain/points/keep-shop';
import type { ReserveGoodRefusal } from '../domain/points/reserve-good';
import { cursor, id, text } from './common';
import { command, view } from './declare';
import type { OrderRow, OrdersPage, ShopMonthPage, ShopPage } from './shop-pages';

/** Goods or a reservation that are not in this village, or not at all. */
export type GoodNotFound = { code: 'GoodNotFound' };
export type OrderNotFound = { code: 'OrderNotFound' };
/** A photo that was never stored, or in another village. */
export type GoodPhotoNotFound = { code: 'GoodPhotoNotFound' };
/** Somebody without a household has no household's account to pay from. */
export type HouseholdMissing = { code: 'HouseholdMissing' };

const count = z.int().check(z.gte(1), z.lte(goodCountMax));
const pickUpCode = z.string().check(z.regex(/^\d{6}$/));
const month = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/));
const draft = {
  name: text(goodNameCharsMax),
  note: text(goodNoteCharsMax, 0),
  photoId: z.nullable(id),
  pricePoints: z.int().check(z.gte(1), z.lte(goodPriceMax)),
  householdMonthlyMax: count,
  isOnSale: z.boolean(),
};
const reason = text(100, 0);

export const shopContract = {
  'points.enter-good': command<{ goodId: string }, OnlyShopkeeper | GoodPhotoNotFound>()(z.strictObject(draft)),
  'points.change-good': command<{ goodId: string }, OnlyShopkeeper | GoodNotFound | GoodPhotoNotFound>()(
    z.strictObject({ goodId: id, ...draft }),
  ),
  'points.supply-good': command<{ stockCount: number }, SupplyGoodRefusal | GoodNotFound>()(
    z.strictObject({ goodId: id, quantity: count, origin: z.enum(['bought', 'donated']), from: text(40, 0) }),
  ),
  'points.count-good': command<{ stockCount: number }, CountGoodRefusal | GoodNotFound>()(
    z.strictObject({ goodId: id, countedCount: z.int().check(z.gte(0), z.lte(goodCountMax)), reason }),
  ),
  'points.reserve-good': command<
    { orderId: string; pickUpCode: string; pickUpUntilMs: number; balance: number },
    ReserveGoodRefusal | GoodNotFound | HouseholdMissing
  >()(
    z.strictObject({
      goodId: id,
      quantity: z.int().check(z.gte(1), z.lte(100)),
      /** Whose points: one's own, or the household's. */
      payFrom: z.enum(['mine', 'household']),
    }),
  ),
  'points.cancel-order': command<{ orderId: string }, CancelOrderRefusal | OrderNotFound>()(
    z.strictObject({ orderId: id, reason }),
  ),
  'points.hand-over-order': command<{ orderId: string }, HandOverOrderRefusal | OrderNotFound>()(
    z.strictObject({ orderId: id, pickUpCode }),
  ),
  'points.shop': view<ShopPage>()(z.strictObject({ cursor })),
  /** `counter`: what waits to be fetched in the village; `mine`: the reader's own, newest first. */
  'points.orders': view<OrdersPage, OnlyShopkeeper>()(z.strictObject({ whose: z.enum(['mine', 'counter']), cursor })),
  /** The reservation of a pick-up code, for the counter. */
  'points.order-by-code': view<OrderRow, OnlyShopkeeper | OrderNotFound>()(z.strictObject({ pickUpCode })),
  'points.shop-month': view<ShopMonthPage>()(z.strictObject({ month: z.nullable(month) })),
};
