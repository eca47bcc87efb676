import type { CollectionName } from '@cloud/_platform/collections';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import { findLimitMax, type StoredDocument } from '@cloud/_platform/store';

/** Rows of a collection that wait for something, and the field that says when it is due; both in one index. */
interface DueRows {
  collection: CollectionName;
  field: string;
  /** The flag of whatever still waits. */
  flag?: string;
}

/**
 * Goes once through the rows that are due, longest due first. One that fails goes on waiting, is logged by its id and
 * stops none of the others.
 */
export async function forEachDue(
  ports: Ports,
  { collection, field, flag = 'isOpen' }: DueRows,
  work: (row: StoredDocument) => Promise<void>,
): Promise<void> {
  let after: readonly [number, string] | undefined;
  for (;;) {
    const rows = await ports.store.find(collection, {
      where: { [flag]: true },
      range: { field, to: ports.nowMs() },
      orderBy: { field, direction: 'ascending' },
      limit: findLimitMax,
      ...(after ? { after } : {}),
    });
    for (const row of rows) {
      after = [instantIn(row, field), row.id];
      try {
        await work(row);
      } catch (error) {
        ports.log.error({ collection, id: row.id, ...withoutPersonalData(error) }, 'what fell due could not be done');
      }
    }
    if (rows.length < findLimitMax) return;
  }
}

/** The first instant after `afterMs` at which an open row falls due. */
export async function nextDueOf(
  ports: Ports,
  { collection, field, flag = 'isOpen' }: DueRows,
  afterMs: number,
): Promise<number | null> {
  const [first] = await ports.store.find(collection, {
    where: { [flag]: true },
    range: { field, from: afterMs + 1 },
    orderBy: { field, direction: 'ascending' },
    limit: 1,
  });
  return first ? instantIn(first, field) : null;
}

function instantIn(row: StoredDocument, field: string): number {
  return Number((row as unknown as Record<string, unknown>)[field]);
}
