import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { pressable } from '../pressable';
import { heading } from '../spoken';
import './index.less';

interface SheetProps {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Half a screen that comes up from below; a tap outside closes it. */
export function Sheet({ isOpen, title, onClose, children }: SheetProps) {
  if (!isOpen) return null;
  return (
    <View className="sheet" role="dialog" aria-modal aria-label={title}>
      <View className="weui-mask sheet-mask" onClick={onClose} />
      <View className="weui-half-screen-dialog sheet-panel">
        <View className="weui-half-screen-dialog__hd sheet-head">
          <View className="sheet-title" {...heading()}>
            {title}
          </View>
          <View className="sheet-close" {...pressable(onClose, { label: componentWords.close })}>
            ×
          </View>
        </View>
        <View className="weui-half-screen-dialog__bd sheet-body">{children}</View>
      </View>
    </View>
  );
}
