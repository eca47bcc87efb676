import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';

/** Villagers' moral credit 道德信用, to be redeemed later; the council's duty points 履职积分, honour only. */
export const books = ['moralCredit', 'duty'] as const;
export type Book = (typeof books)[number];

/** Points received by one tariff entry in a calendar month `YYYY-MM` or year `YYYY` (Shanghai). */
const counterShape = z.object({ entryId: z.string(), period: z.string(), points: z.int() });
export type Counter = z.infer<typeof counterShape>;

/**
 * An account 账户 of one book: a person's, or a household's (`household:h001`). It holds totals and what the caps are
 * checked against; the reason of every point is in its transfers. The issuing account has no document: what it gave is
 * what all others received.
 */
export const accountShape = z.object({
  ...caseFields,
  kind: z.literal('account'),
  book: z.enum(books),
  ownerId: z.string(),
  receivedPoints: z.int(),
  givenPoints: z.int(),
  counters: z.array(counterShape),
  /** The latest year of which something was posted; counters reach back to the year before it. 0 while empty. */
  latestYear: z.int(),
});
export type Account = z.infer<typeof accountShape>;

export function accountIdOf(villageId: string, book: Book, ownerId: string): string {
  return `${villageId}.${book}.${ownerId}`;
}

/** The account that every award comes from; its balance is derived, never stored. */
export function issuingAccountIdOf(villageId: string, book: Book): string {
  return accountIdOf(villageId, book, 'issuing');
}

export function householdOwnerId(householdId: string): string {
  return `household:${householdId}`;
}

export function newAccount(villageId: string, book: Book, ownerId: string): Account {
  return {
    id: accountIdOf(villageId, book, ownerId),
    kind: 'account',
    villageId,
    chain: newChain,
    book,
    ownerId,
    receivedPoints: 0,
    givenPoints: 0,
    counters: [],
    latestYear: 0,
  };
}

/** All points that the account has moved either way. */
export function turnoverOf(account: Pick<Account, 'receivedPoints' | 'givenPoints'>): number {
  return account.receivedPoints + account.givenPoints;
}

export function balanceOf(account: Pick<Account, 'receivedPoints' | 'givenPoints'>): number {
  return account.receivedPoints - account.givenPoints;
}
