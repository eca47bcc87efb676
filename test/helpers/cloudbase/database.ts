import { randomBytes } from 'node:crypto';
import { aggregate, Query, update } from 'mingo';
import type { Json, JsonObject } from './extended-json';
import { Transactions } from './transactions';
import { Versions } from './versions';
import { duplicateKey, invalidParameter, onlyByIdInTransaction, transactionConflict } from './wire-refusal';

export interface Selection {
  query: JsonObject;
  order?: JsonObject;
  offset?: number;
  limit: number;
  projection?: JsonObject;
}

export interface Change {
  /** Whole fields, or MongoDB's update operators when `isMerged`. */
  data: JsonObject;
  isMerged: boolean;
  isUpsert: boolean;
  isMulti: boolean;
}

/** The documents of the stand-in, by the operations that the wire knows. General queries and updates are mingo's. */
export class Database {
  readonly versions: Versions;
  readonly transactions: Transactions;

  constructor(collectionNames: readonly string[], nowMs: () => number) {
    this.versions = new Versions(collectionNames);
    this.transactions = new Transactions(this.versions, nowMs);
  }

  insert(collection: string, documents: readonly JsonObject[], transactionId?: string): Json[] {
    return documents.map((document) => {
      assertStorable(document);
      const _id = document._id ?? randomBytes(16).toString('hex');
      const id = idFrom(_id);
      if (this.read(collection, id, transactionId) !== null) {
        if (transactionId !== undefined) this.transactions.abort(transactionId);
        throw duplicateKey(collection, id);
      }
      this.write(collection, id, { ...document, _id }, transactionId);
      return _id;
    });
  }

  find(collection: string, { query, order, offset = 0, limit, projection }: Selection): JsonObject[] {
    const cursor = new Query(query).find<JsonObject>(this.versions.all(collection), projection);
    if (order) cursor.sort(order);
    return cursor.skip(offset).limit(limit).all();
  }

  read(collection: string, id: string, transactionId?: string): JsonObject | null {
    const document = this.versions.read(collection, id);
    return transactionId === undefined ? document : this.transactions.read(transactionId, collection, id);
  }

  count(collection: string, query: JsonObject): number {
    return this.find(collection, { query, limit: Number.MAX_SAFE_INTEGER }).length;
  }

  modify(
    collection: string,
    query: JsonObject,
    change: Change,
    transactionId?: string,
  ): { updated: number; upsert_id?: Json } {
    const found = this.selected(collection, query, change.isMulti, transactionId);
    if (found.length === 0 && change.isUpsert) {
      const _id = idFrom(query._id);
      this.write(collection, _id, { _id, ...change.data }, transactionId);
      return { updated: 0, upsert_id: _id };
    }
    for (const document of found)
      this.write(collection, idFrom(document._id), changed(document, change), transactionId);
    return { updated: found.length };
  }

  remove(collection: string, query: JsonObject, isMulti: boolean, transactionId?: string): number {
    const found = this.selected(collection, query, isMulti, transactionId);
    for (const { _id } of found) this.write(collection, idFrom(_id), null, transactionId);
    return found.length;
  }

  aggregate(collection: string, stages: JsonObject[]): object[] {
    return aggregate(this.versions.all(collection), stages);
  }

  private selected(collection: string, query: JsonObject, isMulti: boolean, transactionId?: string): JsonObject[] {
    const [field, ...others] = Object.keys(query);
    const isById = field === '_id' && others.length === 0 && typeof query._id !== 'object';
    if (isById) return [this.read(collection, idFrom(query._id), transactionId)].filter((one) => one !== null);
    if (transactionId !== undefined) throw onlyByIdInTransaction();
    return this.find(collection, { query, limit: isMulti ? Number.MAX_SAFE_INTEGER : 1 });
  }

  private write(collection: string, id: string, document: JsonObject | null, transactionId?: string): void {
    if (document) assertStorable(document);
    if (transactionId !== undefined) return this.transactions.write(transactionId, collection, id, document);
    // MongoDB would let a single write wait for the transaction; nothing in the project writes outside one.
    if (this.transactions.isBeingWritten(collection, id)) throw transactionConflict();
    this.versions.commit([{ collection, id, document }], this.transactions.oldestSeq);
  }
}

/** CloudBase knows ids of other kinds; the project's are texts. */
export function idFrom(value: Json | undefined): string {
  if (typeof value !== 'string' || value === '') throw invalidParameter('An id is a text that is not empty.');
  return value;
}

function changed(document: JsonObject, { data, isMerged }: Change): JsonObject {
  if (!isMerged) return { _id: document._id ?? null, ...data };
  const copy = structuredClone(document) as Record<string, Json>;
  update(copy, data);
  return copy;
}

/** MongoDB takes a dot in a field's name for a path, and a dollar sign for an operator. */
function assertStorable(value: Json): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return (value as readonly Json[]).forEach(assertStorable);
  for (const [key, part] of Object.entries(value)) {
    if (key.includes('.') || key.startsWith('$'))
      throw invalidParameter(`The dollar or dot in the field name ${key} is not valid.`);
    assertStorable(part);
  }
}
