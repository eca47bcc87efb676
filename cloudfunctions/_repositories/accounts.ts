import type { PassbookAccount } from '@shared/contract/points-pages';
import type { Actor } from '@shared/domain/member/actor';
import {
  type Account,
  accountIdOf,
  accountShape,
  type Book,
  householdOwnerId,
  newAccount,
} from '@shared/domain/points/account';
import { type Transfer, transferShape } from '@shared/domain/points/transfer';
import type { Query } from '@cloud/_platform/store';
import { finderOf, finderOfMany, type Finds, parseDocument, type ReadsById, type ReadsManyById } from './documents';

const findAccountById = finderOf('account', accountShape);

/** An account in a book; none while nothing was posted to it. */
export function findAccount(
  reads: ReadsById,
  villageId: string,
  book: Book,
  ownerId: string,
): Promise<Account | undefined> {
  return findAccountById(reads, accountIdOf(villageId, book, ownerId), villageId);
}

/** The account to post to: the first posting opens it. */
export async function readAccount(reads: ReadsById, villageId: string, book: Book, ownerId: string): Promise<Account> {
  return (await findAccount(reads, villageId, book, ownerId)) ?? newAccount(villageId, book, ownerId);
}

const findAccounts = finderOfMany('account', accountShape);

/** Somebody's own account of moral credit and their household's, in one read; none while nothing was posted to it. */
export async function findOwnAccounts(
  reads: ReadsManyById,
  { villageId, villagerId, householdId }: Actor,
): Promise<Account[]> {
  const owners = householdId === '' ? [villagerId] : [villagerId, householdOwnerId(householdId)];
  const ids = owners.map((ownerId) => accountIdOf(villageId, 'moralCredit', ownerId));
  return [...(await findAccounts(reads, ids, villageId)).values()];
}

/** One transfer of the ledger. */
export const findTransfer = finderOf('transfer', transferShape);

/** Whether a transfer was posted before. */
export async function hasTransfer(reads: ReadsById, transferId: string): Promise<boolean> {
  return (await reads.get('transfer', transferId)) !== undefined;
}

/** What was posted to one account, by its index. */
export async function listTransfers(reads: Finds, query: Query): Promise<Transfer[]> {
  const documents = await reads.find('transfer', query);
  return documents.map((document) => parseDocument(transferShape, document));
}

/** Which of their own accounts somebody looks into. */
export function accountChosen(account: PassbookAccount, actor: Actor): { book: Book; ownerId: string } {
  switch (account) {
    case 'mine':
      return { book: 'moralCredit', ownerId: actor.villagerId };
    case 'household':
      return { book: 'moralCredit', ownerId: householdOwnerId(actor.householdId) };
    case 'duty':
      return { book: 'duty', ownerId: actor.villagerId };
  }
}
