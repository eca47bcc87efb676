import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { componentWords, unsentWords } from '@shared/text/components';
import { openPage } from '../../cloud/open-page';
import { useUnsentCounts } from '../../cloud/unsent/use-unsent-counts';
import { pressable } from '../pressable';
import './index.less';

const unsentPage = 'pages/phone/unsent/index';

/** A small line while something the reader did has not reached the cloud, and the way to see what; not where they see it. */
export function UnsentLine() {
  const { waiting, refused } = useUnsentCounts();
  // Asked once, while this page is the current one: it may be drawn again under another.
  const [isThere] = useState(() => Taro.getCurrentInstance().router?.path.includes(unsentPage));
  if (isThere || waiting + refused === 0) return null;
  return (
    <View className="unsent-line" {...pressable(() => openPage(`/${unsentPage}`), { role: 'link' })}>
      <View className="unsent-line-words">{unsentWords(waiting, refused)}</View>
      <View className="unsent-line-way">{componentWords.look}</View>
    </View>
  );
}
