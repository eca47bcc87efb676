import type { Page } from '@shared/contract/common';

/** Rows of a list shown at once. */
export const rowsMax = 20;

/** Where a list goes on, as a query has it. */
export function behind(cursor: Page<unknown>['next']) {
  return cursor === null ? {} : { after: [cursor.value, cursor.id] as const };
}

/** The last row of a full page, to go on behind it. */
export function nextOf<Row extends { id: string }>(
  rows: readonly Row[],
  valueOf: (row: Row) => string | number,
): Page<unknown>['next'] {
  const last = rows.at(-1);
  return last && rows.length === rowsMax ? { value: valueOf(last), id: last.id } : null;
}
