import { newChain, seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, hasRole } from '../member/actor';
import type { Good } from './good';
import { type ShopMonth, withCounted } from './shop-month';

export type OnlyShopkeeper = { code: 'ShopOnlyShopkeeper' };

/** The shop is kept by the shopkeeper 超市管理员 and, in their absence, by the credit steward. */
export function unlessShopkeeper(actor: Actor): Refused<OnlyShopkeeper> | undefined {
  return actor.isShopkeeper || hasRole(actor, 'creditSteward') ? undefined : refuse({ code: 'ShopOnlyShopkeeper' });
}

/** What the shopkeeper says of a good; stock comes by supply and stocktaking alone. */
export interface GoodDraft {
  name: string;
  note: string;
  photoId: string | null;
  pricePoints: number;
  householdMonthlyMax: number;
  isOnSale: boolean;
}

/**
 * Enter a good 上架 in the points shop, with nothing on the shelf yet.
 *
 * Requirements, checked in this order:
 * - The actor keeps the shop.
 *
 * Records `GoodEntered`.
 */
export function enterGood(
  villageId: string,
  { actor, nowMs, goodId, draft }: { actor: Actor; nowMs: number; goodId: string; draft: GoodDraft },
): Outcome<OnlyShopkeeper> {
  const closed = unlessShopkeeper(actor);
  if (closed) return closed;
  const good: Good = {
    id: goodId,
    kind: 'good',
    villageId,
    chain: newChain,
    ...trimmed(draft),
    stockCount: 0,
    reservedCount: 0,
    enteredAtMs: nowMs,
  };
  return accept([change(good, { type: 'GoodEntered', data: draftData(good) })]);
}

/**
 * Change a good 改商品: name, price, limit, whether it is on sale. What is reserved keeps its price.
 *
 * Requirements, checked in this order:
 * - The actor keeps the shop.
 *
 * Records `GoodChanged`.
 */
export function changeGood(good: Good, { actor, draft }: { actor: Actor; draft: GoodDraft }): Outcome<OnlyShopkeeper> {
  const closed = unlessShopkeeper(actor);
  if (closed) return closed;
  const next: Good = { ...good, ...trimmed(draft) };
  return accept([change(next, { type: 'GoodChanged', data: draftData(next) })]);
}

export interface SupplyGood {
  actor: Actor;
  quantity: number;
  /** Bought by the village, or given by somebody 捐赠. */
  origin: 'bought' | 'donated';
  /** From whom, in the shopkeeper's words; the giver of a donation. */
  from: string;
}

export type SupplyGoodRefusal = OnlyShopkeeper | { code: 'SupplyGiverMissing' };

/**
 * Put goods on the shelf 进货: bought, or donated by a supplier.
 *
 * Requirements, checked in this order:
 * - The actor keeps the shop.
 * - A donation names its giver.
 *
 * Records `GoodSupplied`, and `ShopMonthCounted` in the month's account.
 */
export function supplyGood(good: Good, month: ShopMonth, command: SupplyGood): Outcome<SupplyGoodRefusal> {
  const { actor, quantity, origin, from } = command;
  const closed = unlessShopkeeper(actor);
  if (closed) return closed;
  if (origin === 'donated' && from.trim() === '') return refuse({ code: 'SupplyGiverMissing' });
  const next: Good = { ...good, stockCount: good.stockCount + quantity };
  const counted = origin === 'bought' ? { boughtCount: quantity } : { donatedCount: quantity };
  const data = { quantity, origin, from: seal(from.trim()), stockCount: next.stockCount };
  return accept([
    change(next, { type: 'GoodSupplied', data }),
    change(withCounted(month, good, counted), { type: 'ShopMonthCounted', data: { goodId: good.id, ...counted } }),
  ]);
}

export interface CountGood {
  actor: Actor;
  countedCount: number;
  reason: string;
}

export type CountGoodRefusal =
  | OnlyShopkeeper
  | { code: 'StocktakeReasonMissing' }
  | { code: 'StocktakeBelowReserved'; countedCount: number; reservedCount: number };

/**
 * Take stock of a good 盘点: what lies on the shelf counts, and the difference stands in the month's account.
 *
 * Requirements, checked in this order:
 * - The actor keeps the shop.
 * - A difference has its reason.
 * - Not fewer than are reserved: reservations that cannot be served are cancelled first, with their points given back.
 *
 * Records `GoodCounted`, and `ShopMonthCounted` in the month's account.
 */
export function countGood(good: Good, month: ShopMonth, command: CountGood): Outcome<CountGoodRefusal> {
  const { actor, countedCount } = command;
  const reason = command.reason.trim();
  const closed = unlessShopkeeper(actor);
  if (closed) return closed;
  const correctedCount = countedCount - good.stockCount;
  if (correctedCount !== 0 && reason === '') return refuse({ code: 'StocktakeReasonMissing' });
  const { reservedCount } = good;
  if (countedCount < reservedCount) return refuse({ code: 'StocktakeBelowReserved', countedCount, reservedCount });
  const next: Good = { ...good, stockCount: countedCount };
  const data = { countedCount, correctedCount, reason: seal(reason) };
  return accept([
    change(next, { type: 'GoodCounted', data }),
    change(withCounted(month, good, { correctedCount }), {
      type: 'ShopMonthCounted',
      data: { goodId: good.id, correctedCount },
    }),
  ]);
}

function trimmed(draft: GoodDraft): GoodDraft {
  return { ...draft, name: draft.name.trim(), note: draft.note.trim() };
}

function draftData({ name, pricePoints, householdMonthlyMax, isOnSale }: Good) {
  return { name: seal(name), pricePoints, householdMonthlyMax, isOnSale };
}
