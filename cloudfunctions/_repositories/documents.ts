import type * as z from 'zod/mini';
import { assert } from '@shared/kernel/assert';
import { collectionOf } from '@cloud/_platform/collections';
import type { Query, Reader, StoredDocument, Transaction } from '@cloud/_platform/store';

/** Either a transaction (through a unit of work) or a page's reader, reading by kind. */
export interface ReadsById {
  get(kind: string, id: string): Promise<StoredDocument | undefined>;
}

/** Several documents of one kind in one read; ids that nothing has are left out. */
export interface ReadsManyById {
  getAll(kind: string, ids: readonly string[]): Promise<StoredDocument[]>;
}

/** A page's reader of lists, by kind. */
export interface Finds {
  find(kind: string, query: Query): Promise<StoredDocument[]>;
}

/** A store or a transaction as a reader by kind. */
export function byKind(reader: Pick<Transaction, 'get'>): ReadsById {
  return { get: (kind, id) => reader.get(collectionOf(kind), id) };
}

/** A store as a reader by kind, of lists too: what a page has, for whoever reads beside a page. */
export function storeByKind(store: Reader): ReadsById & ReadsManyById & Finds {
  return {
    ...byKind(store),
    find: (kind, query) => store.find(collectionOf(kind), query),
    getAll: (kind, ids) => store.getAll(collectionOf(kind), ids),
  };
}

/** Behind every character that can follow a beginning. */
export const lastCharacter = '\uffff';

/** Turns what the store holds into the domain's type; anything else is a defect, not a refusal. */
export function parseDocument<Shape extends z.ZodMiniType>(shape: Shape, document: StoredDocument): z.output<Shape> {
  const parsed = shape.safeParse(document);
  assert(
    parsed.success,
    `the stored ${document.kind} has the shape of its kind: ${parsed.error?.issues[0]?.path.join('.') ?? ''}`,
  );
  return parsed.data;
}

/**
 * Makes the finder of one kind: by id, within one village. Another village's document is as good as absent.
 */
export function finderOf<Shape extends z.ZodMiniType<{ villageId: string }>>(kind: string, shape: Shape) {
  return async (reads: ReadsById, id: string, villageId: string): Promise<z.output<Shape> | undefined> => {
    const document = await reads.get(kind, id);
    if (document === undefined) return undefined;
    const parsed = parseDocument(shape, document);
    return parsed.villageId === villageId ? parsed : undefined;
  };
}

/** The same for many at once, in one read: by id, and only those of the village. */
export function finderOfMany<Shape extends z.ZodMiniType<{ id: string; villageId: string }>>(
  kind: string,
  shape: Shape,
) {
  return async (
    reads: ReadsManyById,
    ids: readonly string[],
    villageId: string,
  ): Promise<ReadonlyMap<string, z.output<Shape>>> => {
    const documents = ids.length === 0 ? [] : await reads.getAll(kind, [...new Set(ids)]);
    const parsed = documents.map((document) => parseDocument(shape, document));
    return new Map(parsed.filter((one) => one.villageId === villageId).map((one) => [one.id, one]));
  };
}
