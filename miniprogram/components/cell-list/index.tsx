import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { pressable } from '../pressable';
import './index.less';

/** Rows of one kind, divided by hairlines; stands in a Section. */
export function CellList({ children }: { children: ReactNode }) {
  return <View className="weui-cells cell-list">{children}</View>;
}

interface CellProps {
  label: string;
  value?: ReactNode;
  /** A second, quieter line under the label. */
  note?: ReactNode;
  leading?: ReactNode;
  onTap?: (() => void) | undefined;
}

/** One row: a label, its value at the right, and a chevron when it leads somewhere. */
export function Cell({ label, value, note, leading, onTap }: CellProps) {
  return (
    <View className={classNames('weui-cell cell', onTap && 'weui-cell_access')} {...(onTap ? pressable(onTap) : {})}>
      {leading && <View className="cell-leading">{leading}</View>}
      <View className="weui-cell__bd">
        <View className="cell-label">{label}</View>
        {note && <View className="cell-note">{note}</View>}
      </View>
      {(value !== undefined || onTap) && <View className="weui-cell__ft cell-value">{value}</View>}
    </View>
  );
}
