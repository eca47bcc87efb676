import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { pressable } from '../pressable';
import { heading } from '../spoken';
import './index.less';

interface SectionProps {
  title?: string | undefined;
  /** A short remark under the title. */
  note?: string | undefined;
  action?: { label: string; onTap: () => void } | undefined;
  children: ReactNode;
}

/** A card with what belongs together. */
export function Section({ title, note, action, children }: SectionProps) {
  return (
    <View className="section">
      {(title ?? action) && (
        <View className="section-head">
          <View className="section-title" {...heading()}>
            {title}
          </View>
          {action && (
            <View className="section-action" {...pressable(action.onTap)}>
              {action.label}
            </View>
          )}
        </View>
      )}
      {note && <View className="section-note">{note}</View>}
      {children}
    </View>
  );
}
