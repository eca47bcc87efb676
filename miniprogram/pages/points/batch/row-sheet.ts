import type { BatchClaimRow } from '@shared/contract/points-pages';

/** A sheet about one row of the batch. */
export interface RowSheetProps {
  row: BatchClaimRow;
  charsMin: number;
  onClose: () => void;
  onDone: () => void;
}
