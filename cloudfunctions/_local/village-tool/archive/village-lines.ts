import type { CollectionName } from '@cloud/_platform/collections';
import { findLimitMax, type Reader, type StoredDocument } from '@cloud/_platform/store';
import { assert } from '@shared/kernel/assert';
import type { CaseEvent } from '@shared/kernel/case';
import { readAll } from '../../read-all';
import { eventsOf } from '../../verify/verify-store';
import { type ArchiveLine, collectionsInOrder, hashBeforeLines, lineHash } from './archive-lines';

/** Every document of a village with its events, as the lines of its archive. */
export async function* villageLines(store: Reader, villageId: string): AsyncGenerator<ArchiveLine> {
  let hash = hashBeforeLines(villageId);
  const line = (collection: CollectionName, document: StoredDocument): ArchiveLine => {
    hash = lineHash(hash, collection, document);
    return { hash, collection, document: document as ArchiveLine['document'] };
  };
  for (const collection of collectionsInOrder) {
    for await (const document of readAll(store, collection)) {
      if (villageOf(document) !== villageId) continue;
      yield line(collection, document);
      if (!('chain' in document)) continue;
      for await (const event of eventsOf(store, document.id)) yield line('events', event);
    }
  }
}

function villageOf(document: StoredDocument): string {
  const { villageId } = document as { villageId?: unknown };
  assert(typeof villageId === 'string', `a document of kind ${document.kind} names its village`);
  return villageId;
}

/** How many events the village has by its own index: one whose case is missing would be in no chain. */
export async function countEvents(store: Reader, villageId: string): Promise<number> {
  let count = 0;
  let after: readonly [number, string] | undefined;
  for (;;) {
    const orderBy = { field: 'atMs', direction: 'ascending' } as const;
    const query = { where: { villageId }, orderBy, limit: findLimitMax, ...(after ? { after } : {}) };
    const rows = (await store.find('events', query)) as CaseEvent[];
    count += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < findLimitMax) return count;
    after = [last.atMs, last.id];
  }
}
