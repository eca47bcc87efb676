import { type Account, issuingAccountIdOf } from '@shared/domain/points/account';
import type { Transfer } from '@shared/domain/points/transfer';
import type { Fault } from '@shared/domain/record/verify-chain';
import type { Reader } from '@cloud/_platform/store';
import { readAll } from '../read-all';
import type { CaseCheck } from './case-checks';

interface Sums {
  received: number;
  given: number;
}

/**
 * Every account holds the sums of its transfers and never less than nothing, and every transfer moves points within one
 * book between an account that exists and the issuing account: so the sum over a book, the issuing account included, is
 * zero.
 */
export async function faultInLedger(store: Reader): Promise<Fault | null> {
  const sums = new Map<string, Sums>();
  const sumsOf = (accountId: string) => {
    const before = sums.get(accountId) ?? { received: 0, given: 0 };
    sums.set(accountId, before);
    return before;
  };
  for await (const document of readAll(store, 'transfers')) {
    const transfer = document as Transfer;
    const fault = faultInTransfer(transfer);
    if (fault) return fault;
    sumsOf(transfer.accountId)[transfer.direction] += transfer.points;
  }
  for await (const document of readAll(store, 'accounts')) {
    const account = document as Account;
    const { received, given } = sumsOf(account.id);
    sums.delete(account.id);
    if (account.receivedPoints !== received || account.givenPoints !== given) {
      return { kind: 'account', id: account.id, problem: 'the totals of this account are not those of its transfers' };
    }
    if (received < given) return { kind: 'account', id: account.id, problem: 'this account gave more than it had' };
  }
  const [missingId] = sums.keys();
  return missingId === undefined
    ? null
    : { kind: 'account', id: missingId, problem: 'this account of a transfer is missing' };
}

function faultInTransfer(transfer: Transfer): Fault | null {
  const { id, kind, points, villageId, book, accountId, counterAccountId } = transfer;
  if (!Number.isInteger(points) || points <= 0) return { kind, id, problem: 'this transfer moves no whole points' };
  const issuingId = issuingAccountIdOf(villageId, book);
  const isWithinBook = accountId.startsWith(`${villageId}.${book}.`) && accountId !== issuingId;
  return isWithinBook && counterAccountId === issuingId
    ? null
    : { kind, id, problem: 'this transfer does not stay within its book' };
}

/** Every posting that an account's chain tells of is there, unchanged. */
export const checkAccount: CaseCheck = async (owner, events, store) => {
  for (const event of events) {
    const { transferId, points, balance } = event.data as Partial<Record<string, unknown>>;
    if (typeof transferId !== 'string') continue;
    const transfer = (await store.get('transfers', transferId)) as Transfer | undefined;
    if (!transfer) return { kind: 'transfer', id: transferId, problem: 'this posted transfer is missing' };
    if (transfer.points !== points || transfer.balance !== balance || transfer.accountId !== owner.id) {
      return { kind: 'transfer', id: transferId, problem: 'this transfer is not as it was posted' };
    }
  }
  return null;
};
