import { View } from '@tarojs/components';
import type { SheetBlock } from '@shared/contract/sheet';
import { classNames } from '../../../components/class-names';

/** A table of a sheet; a phone has no table element, so rows are boxes with shares of the line. */
export function SheetTable({ table }: { table: Extract<SheetBlock, { kind: 'table' }> }) {
  const { head, rows, widths, isRoomy } = table;
  return (
    <View className={classNames('sheet-table', isRoomy && 'sheet-table-roomy')} role="table">
      <Row cells={head} widths={widths} isHead />
      {rows.map((cells, index) => (
        <Row key={index} cells={cells} widths={widths} />
      ))}
    </View>
  );
}

function Row({ cells, widths, isHead = false }: { cells: string[]; widths: number[]; isHead?: boolean }) {
  return (
    <View className={classNames('sheet-table-row', isHead && 'sheet-table-head')} role="row">
      {cells.map((cell, index) => (
        <View
          key={index}
          className="sheet-table-cell"
          role={isHead ? 'columnheader' : 'cell'}
          style={{ flexGrow: widths[index] ?? 1 }}
        >
          {cell}
        </View>
      ))}
    </View>
  );
}
