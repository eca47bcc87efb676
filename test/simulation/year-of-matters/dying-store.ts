import type { Store, Transaction } from '@cloud/_platform/store';

/** The process is dead: nothing that it still asks for happens. */
export class Dead extends Error {
  constructor() {
    super('the clock was killed');
    this.name = 'Dead';
  }
}

/**
 * A store as a process sees it that is killed after so many things it asked for: in the middle of a transaction, which
 * then never happened, right after a commit, which then did, or between two steps. Whoever catches the error and goes on
 * gets nothing more.
 */
export function dyingStore(inner: Store, asksMax: number): { store: Store; isDead: () => boolean } {
  let asked = 0;
  const ask = () => {
    asked += 1;
    if (asked > asksMax) throw new Dead();
  };
  const dying = (transaction: Transaction): Transaction => ({
    async get(collection, id) {
      ask();
      return transaction.get(collection, id);
    },
    async put(collection, document) {
      ask();
      return transaction.put(collection, document);
    },
    async add(collection, document) {
      ask();
      return transaction.add(collection, document);
    },
  });
  const store: Store = {
    async get(collection, id) {
      ask();
      return inner.get(collection, id);
    },
    async find(collection, query) {
      ask();
      return inner.find(collection, query);
    },
    async getAll(collection, ids) {
      ask();
      return inner.getAll(collection, ids);
    },
    async transact(work) {
      ask();
      const result = await inner.transact((transaction) => work(dying(transaction)));
      ask();
      return result;
    },
  };
  return { store, isDead: () => asked > asksMax };
}
