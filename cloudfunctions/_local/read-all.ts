import { findLimitMax, type Reader, type StoredDocument } from '@cloud/_platform/store';

/** Every document of a collection, by id, in portions. */
export async function* readAll(store: Reader, collection: string): AsyncGenerator<StoredDocument> {
  let after: readonly [string, string] | undefined;
  for (;;) {
    const rows = await store.find(collection, {
      where: {},
      orderBy: { field: 'id', direction: 'ascending' },
      limit: findLimitMax,
      ...(after ? { after } : {}),
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < findLimitMax) return;
    after = [last.id, last.id];
  }
}
