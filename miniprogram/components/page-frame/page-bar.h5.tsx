import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { useMode } from '../../cloud/mode';
import { useReadAloud } from '../../cloud/read-aloud';
import { pressable } from '../pressable';
import { heading } from '../spoken';

function goBack(): void {
  // Opened by its address there is nothing to go back to but the first page.
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: '/pages/home/index' });
}

/** The title and the way back, as WeChat would draw them; for the elder, the page read aloud. */
export function PageBar({ title }: { title: string }) {
  // Asked once, while this page is the current one: it may be drawn again under another.
  const [isHome] = useState(() => Taro.getCurrentInstance().router?.path.includes('pages/home/') ?? true);
  const { isElder } = useMode();
  return (
    <View className="page-bar">
      {!isHome && <View className="page-bar-back" {...pressable(goBack, { label: componentWords.back })} />}
      <View className="page-bar-title one-line" {...heading(1)}>
        {title}
      </View>
      {isElder && <ReadAloudButton />}
    </View>
  );
}

function ReadAloudButton() {
  const { isOffered, isReading, toggle } = useReadAloud();
  if (!isOffered) return null;
  const [words, label] = isReading
    ? [componentWords.stopReadingShort, componentWords.stopReading]
    : [componentWords.readAloudShort, componentWords.readAloud];
  return (
    <View className="page-bar-aloud" {...pressable(toggle, { label })}>
      {words}
    </View>
  );
}
