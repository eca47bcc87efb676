import { assert } from '@shared/kernel/assert';
import {
  DocumentExists,
  findLimitMax,
  inOrderOf,
  type Query,
  type Store,
  StoreBusy,
  type StoredDocument,
  type Transaction,
} from '../store';
import type { CloudDatabase, CloudTransaction } from './cloud-database';
import { CloudBaseTransaction } from './cloudbase-transaction';
import { assertAnswerable, assertDeclared } from './declared-fields';
import { askCloud, hasFailed } from './failures';
import { listCondition } from './list-condition';
import { type Patience, tryPatiently, usualPatience } from './patience';
import { documentFrom, fieldName } from './stored-form';

/**
 * The store port on CloudBase's database.
 *
 * A transaction sees the database as it was when it began (snapshot isolation). It meets others only in what it
 * *writes*: the one that commits first wins, and the other runs again.
 * NOTE: the SDK's own `runTransaction` loses the codes of errors and so repeats hardly any conflict; hence the loop here.
 */
export class CloudBaseStore implements Store {
  constructor(
    private readonly database: CloudDatabase,
    private readonly patience: Patience = usualPatience,
  ) {}

  async get(collection: string, id: string): Promise<StoredDocument | undefined> {
    assertDeclared(collection);
    const { data } = await this.read(() => this.database.collection(collection).doc(id).get());
    return data ? documentFrom(data) : undefined;
  }

  async find(collection: string, query: Query): Promise<StoredDocument[]> {
    assertAnswerable(collection, query);
    const { field, direction } = query.orderBy;
    const order = direction === 'ascending' ? 'asc' : 'desc';
    const { data } = await this.read(() => {
      const found = this.database.collection(collection).where(listCondition(this.database.command, query));
      const ordered = found.orderBy(fieldName(field), order);
      return (field === 'id' ? ordered : ordered.orderBy('_id', order)).limit(query.limit).get();
    });
    return data.map(documentFrom);
  }

  async getAll(collection: string, ids: readonly string[]): Promise<StoredDocument[]> {
    assertDeclared(collection);
    assert(ids.length <= findLimitMax, 'at most 100 documents are read at once');
    if (ids.length === 0) return [];
    const condition = { _id: this.database.command.in(ids) };
    const asked = () => this.database.collection(collection).where(condition).limit(findLimitMax).get();
    const { data } = await this.read(asked);
    return inOrderOf(ids, data.map(documentFrom));
  }

  /**
   * Runs `work` until it is committed without meeting anybody. Throws {@link StoreBusy} when that takes too long, and
   * when no answer came to the commit: then it may have happened or not, and whoever asks again by the same request
   * finds out.
   */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    let takenIdsMet = 0;
    return tryPatiently(this.patience, async () => {
      try {
        return { result: await this.runOnce(work) };
      } catch (error) {
        // The id may have been taken after this transaction began: then a second look sees its document and decides anew.
        if (error instanceof DocumentExists && takenIdsMet++ === 0) return null;
        if (hasFailed(error, 'conflict', 'unanswered')) return null;
        throw error;
      }
    });
  }

  private async runOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const cloudTransaction = await askCloud(() => this.database.startTransaction());
    const transaction = new CloudBaseTransaction(cloudTransaction);
    let result: T;
    try {
      result = await work(transaction);
      await transaction.flush();
    } catch (error) {
      await giveUp(cloudTransaction);
      throw error;
    }
    if (transaction.writeCount === 0) await giveUp(cloudTransaction);
    else await commit(cloudTransaction);
    return result;
  }

  /** Reading twice does no harm, so a lost answer is asked for again. */
  private read<T>(ask: () => Promise<T>): Promise<T> {
    return tryPatiently(this.patience, async () => {
      try {
        return { result: await askCloud(ask) };
      } catch (error) {
        if (hasFailed(error, 'unanswered')) return null;
        throw error;
      }
    });
  }
}

/**
 * NOTE: an unanswered commit may have happened. Giving the transaction up tells: one that can still be given up had not
 * been committed, and never will be.
 */
async function commit(transaction: CloudTransaction): Promise<void> {
  try {
    await askCloud(() => transaction.commit());
  } catch (error) {
    if (hasFailed(error, 'unanswered') && !(await giveUp(transaction))) {
      throw new StoreBusy('no answer came to the commit');
    }
    throw error;
  }
}

/**
 * A transaction that is not ended would keep its documents from everybody for half a minute, so a lost answer is asked
 * for once more. True when it was given up just now, false when it had ended before, or nobody answers.
 */
async function giveUp(transaction: CloudTransaction): Promise<boolean> {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      await askCloud(() => transaction.rollback());
      return true;
    } catch (error) {
      if (!hasFailed(error, 'unanswered')) return false;
    }
  }
  return false;
}
