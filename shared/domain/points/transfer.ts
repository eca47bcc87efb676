import * as z from 'zod/mini';
import { sourceShape } from '../village/rule';
import { books } from './account';

export const sourceKinds = ['claim', 'meeting', 'matter', 'order', 'membership', 'year'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Seen from the account: points that came to it, or that it gave. */
export const directions = ['received', 'given'] as const;

/**
 * A transfer 一笔积分 in the ledger: immutable. Its id says what it is for, so that posting it twice is impossible.
 * It stands in the passbook of one account; its other side is the issuing account, whose balance is derived. It carries
 * the entry of the tariff as it was; names and free text stay in the claim.
 */
export const transferShape = z.object({
  id: z.string(),
  kind: z.literal('transfer'),
  villageId: z.string(),
  book: z.enum(books),
  accountId: z.string(),
  counterAccountId: z.string(),
  direction: z.enum(directions),
  tariffEntryId: z.string(),
  tariffEdition: z.int(),
  title: z.string(),
  source: sourceShape,
  /** Always positive; the direction says which way they go. */
  points: z.int(),
  /** What the account holds after it. */
  balance: z.int(),
  /**
   * All points that the account has moved either way, this transfer included. It grows with every one, and so gives the
   * lines of a passbook their order, also within one millisecond; 0 in those of before it was kept.
   */
  turnover: z._default(z.int(), 0),
  sourceKind: z.enum(sourceKinds),
  sourceId: z.string(),
  /** The transfer that this one takes back 更正; null for all others. */
  reversesId: z.nullable(z.string()),
  /** The day of the deed. */
  on: z.string(),
  postedAtMs: z.int(),
});
export type Transfer = z.infer<typeof transferShape>;

/** A transfer is taken back once: the id of its reversal is made from its own. */
export function reversalIdOf(transferId: string): string {
  return `reversal.${transferId}`;
}

export function transferIdOf(entryId: string, sourceId: string, ownerId: string): string {
  return `${entryId}.${sourceId}.${ownerId}`;
}
