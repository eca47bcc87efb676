import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';

/** reserved 等领取 · handedOver 已领取 · cancelled 已取消 · expired 过期退回 */
export const orderStatuses = ['reserved', 'handedOver', 'cancelled', 'expired'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** A reservation 兑换单: the points are taken at once, the goods are fetched with the pick-up code until a date. */
export const orderShape = z.object({
  ...caseFields,
  kind: z.literal('order'),
  goodId: z.string(),
  /** Name and price as they were when it was reserved. */
  goodName: z.string(),
  quantity: z.int(),
  points: z.int(),
  buyer: personReferenceShape,
  buyerId: z.string(),
  householdId: z.string(),
  /** Whose account paid: the buyer's, or their household's. */
  ownerId: z.string(),
  transferId: z.string(),
  status: z.enum(orderStatuses),
  isOpen: z.boolean(),
  /** Six digits, shown to the buyer alone. */
  pickUpCode: z.string(),
  reservedAtMs: z.int(),
  pickUpUntilMs: z.int(),
  endedAtMs: z.nullable(z.int()),
  /** Who handed it over or cancelled it; null while reserved, and when it expired. */
  endedBy: z.nullable(personReferenceShape),
  /** Why it was cancelled; empty otherwise. */
  endReason: z.string(),
});
export type Order = z.infer<typeof orderShape>;

export type OrderEnded = { code: 'OrderEnded'; status: OrderStatus };

/** The tariff entry under which every redeeming stands in the passbook. */
export const redeemEntryId = 'redeem';
