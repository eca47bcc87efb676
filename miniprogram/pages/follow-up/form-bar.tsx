import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './form-bar.less';

/** What stands between the cards, in line with them: the button of a form, a note. */
export function FormBar({ children }: { children: ReactNode }) {
  return <View className="form-bar">{children}</View>;
}
