/** Rows of a page. */
export const pageRowsMax = 20;

/** What such lists are ordered by. */
interface Row {
  id: string;
  createdAtMs: number;
}

/** One of several lists that are shown as one: newest first, and whether there is more of it further back. */
export interface Portion<One extends Row> {
  rows: readonly One[];
  hasMore: boolean;
}

/**
 * Joins portions of several lists into one page, newest first, each row once. Where a portion ends before its list
 * does, nothing older is shown yet: it could leave a gap.
 */
export function newestFirst<One extends Row>(
  portions: readonly Portion<One>[],
): {
  rows: One[];
  next: { value: number; id: string } | null;
} {
  const horizons = portions.flatMap(({ rows, hasMore }) => (hasMore ? rows.slice(-1) : []));
  const byId = new Map(portions.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
  const sorted = [...byId.values()].sort(olderLast);
  const seen = sorted.filter((row) => horizons.every((horizon) => olderLast(row, horizon) <= 0));
  const rows = seen.slice(0, pageRowsMax);
  const last = rows.at(-1);
  const isCut = seen.length > rows.length || horizons.length > 0;
  return { rows, next: last && isCut ? { value: last.createdAtMs, id: last.id } : null };
}

function olderLast(one: Row, other: Row): number {
  return other.createdAtMs - one.createdAtMs || (one.id < other.id ? 1 : one.id > other.id ? -1 : 0);
}
