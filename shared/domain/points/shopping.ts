import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';

const counterShape = z.object({ goodId: z.string(), month: z.string(), quantity: z.int() });

/**
 * What a household has taken from the shop: everybody of it writes this one document, so that two who reserve at once
 * cannot go over the household's limits together.
 */
export const shoppingShape = z.object({
  ...caseFields,
  kind: z.literal('shopping'),
  householdId: z.string(),
  openCount: z.int(),
  counters: z.array(counterShape),
});
export type Shopping = z.infer<typeof shoppingShape>;

export function shoppingIdOf(villageId: string, householdId: string): string {
  return `${villageId}.shopping.${householdId}`;
}

export function newShopping(villageId: string, householdId: string): Shopping {
  return {
    id: shoppingIdOf(villageId, householdId),
    kind: 'shopping',
    villageId,
    chain: newChain,
    householdId,
    openCount: 0,
    counters: [],
  };
}

export function takenIn(shopping: Shopping, goodId: string, month: string): number {
  return shopping.counters.find((one) => one.goodId === goodId && one.month === month)?.quantity ?? 0;
}

/** With so many pieces more, or fewer, of a good in a month; months before it are dropped when something is added. */
export function withTaken(shopping: Shopping, goodId: string, month: string, change: number): Shopping {
  const quantity = takenIn(shopping, goodId, month) + change;
  const others = shopping.counters.filter((one) => one.goodId !== goodId || one.month !== month);
  const kept = change > 0 ? others.filter((one) => one.month >= month) : others;
  return { ...shopping, counters: quantity > 0 ? [...kept, { goodId, month, quantity }] : kept };
}
