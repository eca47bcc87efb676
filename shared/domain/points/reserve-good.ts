import { newChain } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf, dueAfterDays } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import type { Villager } from '../member/villager';
import { type RuleBook, ruleOf, valueOf } from '../village/rule-book';
import { type Account, householdOwnerId } from './account';
import { monthOf } from './caps';
import { availableCount, type Good } from './good';
import { type CreditNotMember, type CreditNotOpen, mayHoldCredit } from './may-hold-credit';
import { type Order, redeemEntryId } from './order';
import { givePoints, type GivePointsRefusal } from './post-transfer';
import { type Shopping, takenIn, withTaken } from './shopping';
import { transferIdOf } from './transfer';

export interface ReserveGood {
  actor: Actor;
  nowMs: number;
  orderId: string;
  pickUpCode: string;
  quantity: number;
}

/** What a reservation is judged by; `account` is the buyer's or their household's. */
export interface ReserveBasis {
  rules: RuleBook;
  buyer: Villager;
  good: Good;
  account: Account;
  shopping: Shopping;
}

export type ReserveGoodRefusal =
  | CreditNotOpen
  | CreditNotMember
  | { code: 'GoodNotOnSale' }
  | { code: 'GoodSoldOut'; available: number }
  | { code: 'GoodHouseholdLimit'; quantityMax: number; taken: number }
  | { code: 'OrdersOpenTooMany'; openMax: number }
  | GivePointsRefusal;

/**
 * Reserve goods 兑换: the points go at once, the goods wait behind the counter with a pick-up code.
 *
 * Requirements, checked in this order:
 * - Moral credit is open to the buyer: registered here, or resident for `pointsResidentDaysMin`; and they are a member.
 * - The good is on sale.
 * - As many are available: on the shelf and not reserved. Of two who want the last one, one gets it.
 * - The household stays within the good's limit of this month, and has fewer than `shopOrdersOpenMax` open.
 * - The account holds the points: no balance falls below zero.
 *
 * Records `GoodReserved`, `OrderPlaced`, `ShoppingCounted` for the household, and `PointsGiven`. It is to be fetched
 * within `shopPickUpDays`.
 */
export function reserveGood(basis: ReserveBasis, command: ReserveGood): Outcome<ReserveGoodRefusal> {
  const refusal = refusalOf(basis, command);
  if (refusal) return refusal;
  const { rules, good, account, shopping } = basis;
  const { nowMs, orderId, quantity } = command;
  const rule = ruleOf(rules, 'shopPickUpDays');
  const paid = givePoints(account, {
    entry: { id: redeemEntryId, points: good.pricePoints * quantity, title: good.name, source: rule.source },
    tariffEdition: rules.edition,
    sourceKind: 'order',
    sourceId: orderId,
    on: dayOf(nowMs),
    nowMs,
  });
  if (!paid.ok) return paid;
  const order = orderOf(basis, command);
  const reserved: Good = { ...good, reservedCount: good.reservedCount + quantity };
  const counted = withTaken(shopping, good.id, monthOf(dayOf(nowMs)), quantity);
  const next: Shopping = { ...counted, openCount: shopping.openCount + 1 };
  const data = { orderId, quantity };
  const placed = { goodId: good.id, quantity, points: order.points, pickUpUntilMs: order.pickUpUntilMs };
  return accept(
    [
      change(reserved, { type: 'GoodReserved', data: { ...data, reservedCount: reserved.reservedCount } }),
      change(order, { type: 'OrderPlaced', data: { ...placed, transferId: order.transferId } }),
      change(next, { type: 'ShoppingCounted', data: { ...data, goodId: good.id, openCount: next.openCount } }),
      ...paid.changes,
    ],
    { records: paid.records ?? [] },
  );
}

function refusalOf({ rules, buyer, good, shopping }: ReserveBasis, { nowMs, quantity }: ReserveGood) {
  const open = mayHoldCredit(buyer, rules, nowMs);
  if (!open.ok) return open;
  if (!good.isOnSale) return refuse({ code: 'GoodNotOnSale' });
  const available = availableCount(good);
  if (quantity > available) return refuse({ code: 'GoodSoldOut', available });
  const taken = takenIn(shopping, good.id, monthOf(dayOf(nowMs)));
  const quantityMax = good.householdMonthlyMax;
  if (taken + quantity > quantityMax) return refuse({ code: 'GoodHouseholdLimit', quantityMax, taken });
  const openMax = valueOf(rules, 'shopOrdersOpenMax');
  return shopping.openCount < openMax ? undefined : refuse({ code: 'OrdersOpenTooMany', openMax });
}

function orderOf({ rules, buyer, good, account }: ReserveBasis, command: ReserveGood): Order {
  const { actor, nowMs, orderId, quantity, pickUpCode } = command;
  return {
    id: orderId,
    kind: 'order',
    villageId: good.villageId,
    chain: newChain,
    goodId: good.id,
    goodName: good.name,
    quantity,
    points: good.pricePoints * quantity,
    buyer: referenceTo(actor),
    buyerId: actor.villagerId,
    householdId: buyer.householdId,
    ownerId: account.ownerId,
    transferId: transferIdOf(redeemEntryId, orderId, account.ownerId),
    status: 'reserved',
    isOpen: true,
    pickUpCode,
    reservedAtMs: nowMs,
    pickUpUntilMs: dueAfterDays(nowMs, valueOf(rules, 'shopPickUpDays')),
    endedAtMs: null,
    endedBy: null,
    endReason: '',
  };
}

/** Whose account pays: one's own, or the household's, out of which everybody of it may redeem. */
export function payingOwnerId(buyer: Villager, payFrom: 'mine' | 'household'): string {
  return payFrom === 'mine' ? buyer.id : householdOwnerId(buyer.householdId);
}
