import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';

/** One kind of goods 商品 in the points shop 积分超市, with its stock. */
export const goodShape = z.object({
  ...caseFields,
  kind: z.literal('good'),
  name: z.string(),
  note: z.string(),
  photoId: z.nullable(z.string()),
  pricePoints: z.int(),
  /** Most pieces that one household may take in a calendar month (Shanghai). */
  householdMonthlyMax: z.int(),
  isOnSale: z.boolean(),
  /** Pieces on the shelf, the reserved ones included. */
  stockCount: z.int(),
  reservedCount: z.int(),
  enteredAtMs: z.int(),
});
export type Good = z.infer<typeof goodShape>;

/** What may still be reserved. */
export function availableCount({ stockCount, reservedCount }: Pick<Good, 'stockCount' | 'reservedCount'>): number {
  return stockCount - reservedCount;
}

export const ordersPage = '/pages/points/orders/index';
