import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { SheetBlock } from '@shared/contract/sheet';
import { fonts, measures, sizes } from './fonts';

/** A table across the page; its head is repeated on every page, and no row is torn apart. */
export function wordTable({ head, rows, widths, isRoomy, barColumn }: Extract<SheetBlock, { kind: 'table' }>): Table {
  const { page, margin } = measures;
  const whole = page.width - margin.left - margin.right;
  const shares = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((whole * width) / shares));
  const height = { value: isRoomy ? 640 : 400, rule: 'atLeast' as const };
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      height,
      children: cells.map((text, index) => {
        const alignment = index === barColumn ? AlignmentType.LEFT : AlignmentType.CENTER;
        return cell(text, { width: columnWidths[index] ?? 0, isHead, alignment });
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: whole, type: WidthType.DXA },
    columnWidths,
    rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
  });
}

interface CellLook {
  width: number;
  isHead: boolean;
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function cell(text: string, { width, isHead, alignment }: CellLook): TableCell {
  const look = { font: isHead ? fonts.heading : fonts.table, size: sizes.table };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: text
      .split('\n')
      .map((line) => new Paragraph({ alignment, children: [new TextRun({ text: line, ...look })] })),
  });
}
