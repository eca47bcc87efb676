import type { ReactNode } from 'react';
import { CellList } from '../cell-list';
import { EmptyState } from '../empty-state';
import { LoadMore } from '../load-more';

interface PagedCellsProps<Row> {
  /** A list as `usePages` holds it. */
  pages: {
    rows: readonly Row[];
    hasMore: boolean;
    isLoading: boolean;
    problem: string | null;
    more: () => void;
  };
  /** What is said where there is nothing. */
  none: string;
  /** One row as a cell, with its key. */
  cell: (row: Row) => ReactNode;
}

/** A list of cells by pages of twenty. A short list just ends. */
export function PagedCells<Row>({ pages, none, cell }: PagedCellsProps<Row>) {
  const { rows, hasMore, isLoading, problem, more } = pages;
  return (
    <>
      {rows.length === 0 && <EmptyState sentence={none} />}
      <CellList>{rows.map(cell)}</CellList>
      {hasMore && <LoadMore hasMore isLoading={isLoading} onMore={more} problem={problem} />}
    </>
  );
}
