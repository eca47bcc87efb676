import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';
import { dayOf } from '../../kernel/time';

const rowShape = z.object({
  goodId: z.string(),
  goodName: z.string(),
  boughtCount: z.int(),
  donatedCount: z.int(),
  handedOverCount: z.int(),
  /** Points for what was handed over. */
  points: z.int(),
  /** Pieces that stocktaking found more than the list said; negative for fewer. */
  correctedCount: z.int(),
});
export type ShopMonthRow = z.infer<typeof rowShape>;

/** The shop's account of one month to the village 超市月账. Only the counter writes it, so nobody queues. */
export const shopMonthShape = z.object({
  ...caseFields,
  kind: z.literal('shopMonth'),
  month: z.string(),
  rows: z.array(rowShape),
});
export type ShopMonth = z.infer<typeof shopMonthShape>;

export function shopMonthIdOf(villageId: string, nowMs: number): string {
  return `${villageId}.shop.${dayOf(nowMs).slice(0, 7)}`;
}

export function newShopMonth(villageId: string, nowMs: number): ShopMonth {
  const month = dayOf(nowMs).slice(0, 7);
  return { id: shopMonthIdOf(villageId, nowMs), kind: 'shopMonth', villageId, chain: newChain, month, rows: [] };
}

type Counted = Partial<Omit<ShopMonthRow, 'goodId' | 'goodName'>>;

/** The month with so much added to the row of a good. */
export function withCounted(month: ShopMonth, good: { id: string; name: string }, counted: Counted): ShopMonth {
  const nothing = { boughtCount: 0, donatedCount: 0, handedOverCount: 0, points: 0, correctedCount: 0 };
  const row = month.rows.find(({ goodId }) => goodId === good.id) ?? {
    goodId: good.id,
    goodName: good.name,
    ...nothing,
  };
  const next: ShopMonthRow = {
    goodId: good.id,
    goodName: good.name,
    boughtCount: row.boughtCount + (counted.boughtCount ?? 0),
    donatedCount: row.donatedCount + (counted.donatedCount ?? 0),
    handedOverCount: row.handedOverCount + (counted.handedOverCount ?? 0),
    points: row.points + (counted.points ?? 0),
    correctedCount: row.correctedCount + (counted.correctedCount ?? 0),
  };
  return { ...month, rows: [...month.rows.filter(({ goodId }) => goodId !== good.id), next] };
}
