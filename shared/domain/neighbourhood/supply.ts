import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { addDays } from '../../kernel/time';
import type { Actor } from '../member/actor';
import { hasRole } from '../member/actor';
import { personReferenceShape } from '../member/person-reference';
import { monthsOf, periodAfter } from '../points/period';
import { isOneOf } from './gates';
import { watchFields } from './watch';

/** A need 需 or an offer 供. */
export const supplyDirections = ['need', 'offer'] as const;
export type SupplyDirection = (typeof supplyDirections)[number];

/** published 等人领 · claimed 有人领 · delivered 送到了 · received 收到了 · lapsed 过期了 · withdrawn 收回了 */
export const supplyStatuses = ['published', 'claimed', 'delivered', 'received', 'lapsed', 'withdrawn'] as const;
export type SupplyStatus = (typeof supplyStatuses)[number];

/** How often an item keeps who gave it back and why; the chain of its events keeps all. */
export const givenBackMax = 10;

/** One line of the supply-and-demand list 供需清单, between units and villagers, within one quarter. */
export const supplyShape = z.object({
  ...caseFields,
  ...watchFields,
  kind: z.literal('supply'),
  direction: z.enum(supplyDirections),
  title: z.string(),
  quantity: z.string(),
  note: z.string(),
  /** How the two reach each other; shown to the two and the clerk alone. */
  contact: z.string(),
  status: z.enum(supplyStatuses),
  isOpen: z.boolean(),
  /** `2026-Q4`: with it the line ends at the latest. */
  quarter: z.string(),
  publisher: personReferenceShape,
  publisherId: z.string(),
  /** The outside unit for which it was published; empty for a villager's own. */
  unitName: z.string(),
  publishedAtMs: z.int(),
  untilMs: z.int(),
  claimer: z.nullable(personReferenceShape),
  claimerId: z.string(),
  claimedUntilOn: z.string(),
  givenBack: z.array(z.object({ by: personReferenceShape, reason: z.string(), atMs: z.int() })),
  delivery: z.nullable(z.object({ text: z.string(), photoIds: z.array(z.string()), atMs: z.int() })),
  /** Why it was withdrawn, or what was said when it was received; empty otherwise. */
  endReason: z.string(),
});
export type Supply = z.infer<typeof supplyShape>;

/** The last day of a quarter. */
export function quarterEndOn(quarter: string): string {
  return addDays(`${monthsOf(periodAfter(quarter)).from}-01`, -1);
}

export function isPublisherSide(supply: Supply, actor: Actor): boolean {
  return isOneOf(actor, supply.publisher) || (hasRole(actor, 'clerk') && !isOneOf(actor, supply.claimer));
}

/** The two, and the clerk: they see names and how to reach each other. */
export function isPartOfSupply(supply: Supply, actor: Actor): boolean {
  return isOneOf(actor, supply.publisher, supply.claimer) || hasRole(actor, 'clerk');
}

export function supplyPage(id: string): string {
  return `/pages/neighbourhood/supply-item/index?id=${id}`;
}
