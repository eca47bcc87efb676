import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { pressable } from '../pressable';
import './index.less';

export interface Tab<Value extends string> {
  value: Value;
  label: string;
  count?: number | undefined;
}

interface TabsProps<Value extends string> {
  tabs: readonly Tab<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** Two to four views of the same thing, one seen at a time. */
export function Tabs<Value extends string>({ tabs, value, onChange }: TabsProps<Value>) {
  return (
    <View className="tabs" role="tablist">
      {tabs.map((tab) => (
        <View
          key={tab.value}
          className={classNames('tab', tab.value === value && 'tab-chosen')}
          {...pressable(() => onChange(tab.value), { role: 'tab' })}
          aria-selected={tab.value === value}
        >
          <Text>{tab.label}</Text>
          {tab.count !== undefined && <Text className="tab-count number">{tab.count}</Text>}
        </View>
      ))}
    </View>
  );
}
