import type { Reader, Store, StoredDocument, Transaction } from '@cloud/_platform/store';

/** What went through a store: how often it was asked, and which documents it gave, by collection. */
export class Watched {
  reads = 0;
  writes = 0;
  readonly seen = new Map<string, Set<string>>();

  idsOf(collection: string): string[] {
    return [...(this.seen.get(collection) ?? [])].sort();
  }

  note(collection: string, documents: readonly (StoredDocument | undefined)[]): void {
    this.reads += 1;
    const ids = this.seen.get(collection) ?? new Set<string>();
    for (const document of documents) if (document) ids.add(document.id);
    this.seen.set(collection, ids);
  }
}

/** A store that notes what it is asked for and what it gives. */
export function watchedStore(store: Store): { store: Store; watched: Watched } {
  const watched = new Watched();
  return { watched, store: { ...watchedReader(store, watched), transact: transactWatched(store, watched) } };
}

function watchedReader(store: Reader, watched: Watched): Reader {
  return {
    async get(collection, id) {
      const document = await store.get(collection, id);
      watched.note(collection, [document]);
      return document;
    },
    async find(collection, query) {
      const documents = await store.find(collection, query);
      watched.note(collection, documents);
      return documents;
    },
    async getAll(collection, ids) {
      const documents = await store.getAll(collection, ids);
      watched.note(collection, documents);
      return documents;
    },
  };
}

function transactWatched(store: Store, watched: Watched): Store['transact'] {
  return (work) => store.transact((transaction) => work(watchedTransaction(transaction, watched)));
}

function watchedTransaction(transaction: Transaction, watched: Watched): Transaction {
  return {
    async get(collection, id) {
      const document = await transaction.get(collection, id);
      watched.note(collection, [document]);
      return document;
    },
    put(collection, document) {
      watched.writes += 1;
      return transaction.put(collection, document);
    },
    add(collection, document) {
      watched.writes += 1;
      return transaction.add(collection, document);
    },
  };
}
