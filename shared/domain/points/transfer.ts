import * as z from 'zod/mini';
import { sourceShape } from '../village/rule';
import { books } from './account';

export const sourceKinds = ['claim', 'meeting', 'matter'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/**
 * A transfer 一笔积分 in the ledger: immutable. Its id says what it is for, so that posting it twice is impossible.
 * It carries the entry of the tariff as it was; names and free text stay in the claim.
 */
export const transferShape = z.object({
  id: z.string(),
  kind: z.literal('transfer'),
  villageId: z.string(),
  book: z.enum(books),
  accountId: z.string(),
  fromAccountId: z.string(),
  tariffEntryId: z.string(),
  tariffEdition: z.int(),
  title: z.string(),
  source: sourceShape,
  points: z.int(),
  sourceKind: z.enum(sourceKinds),
  sourceId: z.string(),
  /** The day of the deed. */
  on: z.string(),
  postedAtMs: z.int(),
});
export type Transfer = z.infer<typeof transferShape>;

export function transferIdOf(entryId: string, sourceId: string, ownerId: string): string {
  return `${entryId}.${sourceId}.${ownerId}`;
}
