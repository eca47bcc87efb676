import type { OnlyShopkeeper } from '../domain/points/keep-shop';
import type { CancelOrderRefusal } from '../domain/points/end-order';
import type { OrderStatus } from '../domain/points/order';
import type { ShopMonthRow } from '../domain/points/shop-month';
import type { Page, Permission } from './common';

/** Goods on the shelf, as everybody sees them. */
export interface GoodRow {
  id: string;
  name: string;
  note: string;
  photoId: string | null;
  pricePoints: number;
  householdMonthlyMax: number;
  isOnSale: boolean;
  available: number;
  /** On the shelf, the reserved ones included; for whoever keeps the shop, null for others. */
  stockCount: number | null;
}

export interface ShopPage extends Page<GoodRow> {
  /** What the reader and their household hold; the household's is null for people without one. */
  balances: { mine: number; household: number | null };
  keep: Permission<OnlyShopkeeper>;
}

export interface OrderRow {
  id: string;
  goodName: string;
  quantity: number;
  points: number;
  status: OrderStatus;
  /** In full to the buyer and to whoever keeps the shop. */
  buyerName: string;
  paidByHousehold: boolean;
  /** Six digits; for the buyer alone, null for others. */
  pickUpCode: string | null;
  reservedAtMs: number;
  pickUpUntilMs: number;
  endedAtMs: number | null;
  endReason: string;
  cancel: Permission<CancelOrderRefusal>;
}

export interface OrdersPage extends Page<OrderRow> {
  keep: Permission<OnlyShopkeeper>;
}

/** The shop's account of a month, good by good. */
export interface ShopMonthPage {
  month: string;
  rows: ShopMonthRow[];
  totals: { handedOverCount: number; points: number; donatedCount: number; boughtCount: number };
  monthBefore: string;
  /** Null for the present month. */
  monthAfter: string | null;
}
