import { createHash } from 'node:crypto';
import { readAll } from '@cloud/_local/read-all';
import { collections } from '@cloud/_platform/collections';
import type { Store } from '@cloud/_platform/store';

/** Everything in the store by a count and a hash for each collection: equal before and after whatever changed nothing. */
export async function everythingStored(store: Store): Promise<Record<string, string>> {
  const stored: Record<string, string> = {};
  for (const name of Object.keys(collections)) {
    const hash = createHash('sha256');
    let count = 0;
    for await (const document of readAll(store, name)) {
      hash.update(JSON.stringify(document));
      count += 1;
    }
    stored[name] = `${count} ${hash.digest('hex')}`;
  }
  return stored;
}
