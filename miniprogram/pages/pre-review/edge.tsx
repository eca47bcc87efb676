import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './edge.less';

/** What stands between the cards, in line with them: notes and buttons. */
export function Edge({ children }: { children: ReactNode }) {
  return <View className="pre-review-edge">{children}</View>;
}

/** A quiet remark: something is as it should be and worth knowing. */
export function Note({ sentence }: { sentence: string }) {
  return (
    <View className="pre-review-remark" role="note">
      {sentence}
    </View>
  );
}
