import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { heading } from '../spoken';
import './index.less';

interface NightHeaderProps {
  greeting: string;
  /** One sentence under it: what tonight holds. */
  sentence?: string | undefined;
  children?: ReactNode;
}

/** The village in the evening, the meeting hall lit: what the first page opens with. */
export function NightHeader({ greeting, sentence, children }: NightHeaderProps) {
  return (
    <View className="night-header">
      <View className="night-header-words">
        <View className="night-header-greeting" {...heading()}>
          {greeting}
        </View>
        {sentence && <View className="night-header-sentence">{sentence}</View>}
        {children}
      </View>
    </View>
  );
}
