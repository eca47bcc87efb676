import { findLimitMax } from '@cloud/_platform/store';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import type { OutboxEntry } from '@cloud/_repositories/outbox';

/**
 * Goes through the open outbox entries, oldest first, once. An entry that fails stays open, is logged by its id and
 * stops none of the others.
 */
export async function forEachOpenEntry(ports: Ports, work: (entry: OutboxEntry) => Promise<void>): Promise<void> {
  let after: readonly [number, string] | undefined;
  for (;;) {
    const entries = (await ports.store.find('outbox', {
      where: { isOpen: true },
      orderBy: { field: 'atMs', direction: 'ascending' },
      limit: findLimitMax,
      ...(after ? { after } : {}),
    })) as OutboxEntry[];
    for (const entry of entries) {
      after = [entry.atMs, entry.id];
      try {
        await work(entry);
      } catch (error) {
        ports.log.error(
          { entryId: entry.id, ...withoutPersonalData(error) },
          'an outbox entry could not be carried out',
        );
      }
    }
    if (entries.length < findLimitMax) return;
  }
}
