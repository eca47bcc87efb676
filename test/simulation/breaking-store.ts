import type { Chance } from '@cloud/_local/demo-village/history/chance';
import type { Query, Store, StoredDocument, Transaction } from '@cloud/_platform/store';

/** The process died, or its answer was lost: whoever asked knows no more than that. */
export class BrokenOff extends Error {
  constructor(where: string) {
    super(`broken off ${where}`);
    this.name = 'BrokenOff';
  }
}

/** Writes of one transaction, at most: it may break off before any of them. */
const writesMax = 20;

/**
 * A store that breaks off by chance: before any write of a transaction, which then never happened, or after the commit,
 * which then did. `share` of the transactions break off in each of the two ways.
 */
export class BreakingStore implements Store {
  brokenCount = 0;

  constructor(
    private readonly inner: Store,
    private readonly chance: Chance,
    /** May be changed: nothing breaks off while somebody checks. */
    public share: number,
  ) {}

  get(collection: string, id: string): Promise<StoredDocument | undefined> {
    return this.inner.get(collection, id);
  }

  find(collection: string, query: Query): Promise<StoredDocument[]> {
    return this.inner.find(collection, query);
  }

  getAll(collection: string, ids: readonly string[]): Promise<StoredDocument[]> {
    return this.inner.getAll(collection, ids);
  }

  async transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const fate = this.chance.next();
    if (fate < this.share) return this.breakOffInside(work, this.chance.between(0, writesMax));
    const result = await this.inner.transact(work);
    if (fate < 2 * this.share) throw this.broken('after its commit');
    return result;
  }

  private breakOffInside<T>(work: (transaction: Transaction) => Promise<T>, writesBefore: number): Promise<T> {
    return this.inner.transact(async (transaction) => {
      let writes = 0;
      const countWrite = () => {
        if (writes === writesBefore) throw this.broken(`before write ${writes + 1}`);
        writes += 1;
      };
      await work({
        get: (collection, id) => transaction.get(collection, id),
        put(collection, document) {
          countWrite();
          return transaction.put(collection, document);
        },
        add(collection, document) {
          countWrite();
          return transaction.add(collection, document);
        },
      });
      throw this.broken('before its commit');
    });
  }

  private broken(where: string): BrokenOff {
    this.brokenCount += 1;
    return new BrokenOff(where);
  }
}
