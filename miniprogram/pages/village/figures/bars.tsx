import { Text, View } from '@tarojs/components';
import { classNames } from '../../../components/class-names';
import { pressable } from '../../../components/pressable';
import './bars.less';

export interface BarRow {
  key: string;
  label: string;
  value: number;
  /** What stands behind the bar: the number with its unit. */
  words: string;
  /** Drawn hatched, beside its word: the second of two kinds. */
  isSecond?: boolean;
  onTap?: (() => void) | undefined;
}

/** Lying bars, each with its word and its number; the longest fills the track unless `base` says what does. */
export function Bars({ rows, base }: { rows: readonly BarRow[]; base?: number }) {
  const longest = Math.max(1, base ?? 0, ...rows.map(({ value }) => value));
  return (
    <View className="bars">
      {rows.map(({ key, label, value, words, isSecond, onTap }) => (
        <View key={key} className="bars-row" {...(onTap ? pressable(onTap, { role: 'link' }) : {})}>
          <Text className="bars-label">{label}</Text>
          <View className="bars-track">
            {value > 0 && (
              <View
                className={classNames('bars-fill', isSecond && 'bars-fill-second')}
                style={{ width: `${(value * 100) / longest}%` }}
              />
            )}
          </View>
          <Text className="bars-words number">{words}</Text>
          {onTap && <View className="bars-more" />}
        </View>
      ))}
    </View>
  );
}
