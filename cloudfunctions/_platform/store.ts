/**
 * The store port: the narrowest thing that both engines do well.
 * Lists are never used to decide; what a rule decides on is read by id inside the transaction.
 */

/** Every stored document has an id and a kind; its collection is declared in collections.ts. */
export interface StoredDocument {
  id: string;
  kind: string;
}

export type Scalar = string | number | boolean;

/** Equalities and one range over indexed scalar fields, ordered by one of them, going on behind a row. */
export interface Query {
  where: Record<string, Scalar>;
  range?: { field: string; from?: number | string; to?: number | string };
  orderBy: { field: string; direction: 'ascending' | 'descending' };
  limit: number;
  /** Value of the ordering field and id of the last row of the page before. */
  after?: readonly [value: string | number, id: string];
}

/** Reads outside a transaction, for pages. */
export interface Reader {
  get(collection: string, id: string): Promise<StoredDocument | undefined>;
  find(collection: string, query: Query): Promise<StoredDocument[]>;
  /** Up to {@link findLimitMax} documents by their ids in one read, in that order; ids that nothing has are left out. */
  getAll(collection: string, ids: readonly string[]): Promise<StoredDocument[]>;
}

/**
 * Reads and writes by id, all or nothing. A document written here and changed by somebody else meanwhile makes the work
 * run again.
 * NOTE: one that is only read may have changed by the commit. Two acts that must see each other write one common document.
 */
export interface Transaction {
  get(collection: string, id: string): Promise<StoredDocument | undefined>;
  put(collection: string, document: StoredDocument): Promise<void>;
  /** Refuses an id that exists with {@link DocumentExists}. */
  add(collection: string, document: StoredDocument): Promise<void>;
}

export interface Store extends Reader {
  /**
   * Runs `work` in one transaction; its result is given once the commit is durable.
   * NOTE: `work` may run again after a conflict, so it may have no effect but on the transaction.
   */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

export class DocumentExists extends Error {
  constructor(collection: string, id: string) {
    super(`${collection} already holds ${id}`);
    this.name = 'DocumentExists';
  }
}

/**
 * The store was asked by too many at once, or did not answer: it may have acted or not. The same request asked again
 * finds out.
 */
export class StoreBusy extends Error {
  constructor(reason: string) {
    super(`the store is busy: ${reason}`);
    this.name = 'StoreBusy';
  }
}

/** What was found of these ids, in their order. */
export function inOrderOf(ids: readonly string[], documents: readonly StoredDocument[]): StoredDocument[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return ids.map((id) => byId.get(id)).filter((document) => document !== undefined);
}

/** Most documents that one transaction may write: what both engines carry without trouble. */
export const transactionWritesMax = 20;
/** Most rows of one list. */
export const findLimitMax = 100;
