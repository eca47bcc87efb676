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
export function wordTable({ head, rows, widths, isRoomy }: Extract<SheetBlock, { kind: 'table' }>): Table {
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
      children: cells.map((text, index) => cell(text, columnWidths[index] ?? 0, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: whole, type: WidthType.DXA },
    columnWidths,
    rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
  });
}

function cell(text: string, width: number, isHead: boolean): TableCell {
  const look = { font: isHead ? fonts.heading : fonts.table, size: sizes.table };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: text
      .split('\n')
      .map(
        (line) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: line, ...look })] }),
      ),
  });
}
