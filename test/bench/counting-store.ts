import type { Store, Transaction } from '@cloud/_platform/store';

export interface Counts {
  reads: number;
  writes: number;
}

/** Counts what goes through a store; transactions count where they run. */
export function countingStore(store: Store): { store: Store; counts: Counts } {
  const counts: Counts = { reads: 0, writes: 0 };
  const countRead = <T>(result: T): T => {
    counts.reads += 1;
    return result;
  };
  const counting: Store = {
    get: (collection, id) => countRead(store.get(collection, id)),
    find: (collection, query) => countRead(store.find(collection, query)),
    getAll: (collection, ids) => countRead(store.getAll(collection, ids)),
    transact: (work) => store.transact((transaction) => work(countingTransaction(transaction, counts))),
  };
  return { store: counting, counts };
}

function countingTransaction(transaction: Transaction, counts: Counts): Transaction {
  return {
    get(collection, id) {
      counts.reads += 1;
      return transaction.get(collection, id);
    },
    put(collection, document) {
      counts.writes += 1;
      return transaction.put(collection, document);
    },
    add(collection, document) {
      counts.writes += 1;
      return transaction.add(collection, document);
    },
  };
}
