import type { Ports } from '@cloud/_platform/ports';
import type { Store } from '@cloud/_platform/store';

/** Counts what goes through a store; `commitsMax` makes it fail before any further commit, as a crash would. */
export function counting(ports: Ports, commitsMax = Infinity) {
  const counts = { reads: 0, writes: 0, commits: 0 };
  const inner = ports.store;
  const store: Store = {
    get: (collection, id) => {
      counts.reads += 1;
      return inner.get(collection, id);
    },
    find: (collection, query) => {
      counts.reads += 1;
      return inner.find(collection, query);
    },
    getAll: (collection, ids) => {
      counts.reads += 1;
      return inner.getAll(collection, ids);
    },
    async transact(work) {
      if (counts.commits >= commitsMax) throw new Error('the machine stopped');
      counts.commits += 1;
      return inner.transact((transaction) => {
        // A repetition begins anew: only the run that is committed counts.
        counts.reads = 0;
        counts.writes = 0;
        return work({
          get: (collection, id) => {
            counts.reads += 1;
            return transaction.get(collection, id);
          },
          put: (collection, document) => {
            counts.writes += 1;
            return transaction.put(collection, document);
          },
          add: (collection, document) => {
            counts.writes += 1;
            return transaction.add(collection, document);
          },
        });
      });
    },
  };
  return { ports: { ...ports, store }, counts };
}
