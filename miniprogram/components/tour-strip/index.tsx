import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { tourPlace, tourWords } from '@shared/text/words/tour';
import { goOnTour, isTourPage, isTourSeen, skipTour, startTour, tourPages, useTour } from '../../cloud/tour';
import { pressable } from '../pressable';
import './index.less';

/** Asked once whether somebody would like to be shown around. */
export function TourOffer() {
  const at = useTour();
  if (at !== null || isTourSeen()) return null;
  return (
    <View className="tour">
      <View className="tour-words">{tourWords.offer}</View>
      <View className="tour-ways">
        <Way words={tourWords.start} onTap={startTour} />
        <Way words={tourWords.skip} onTap={skipTour} />
      </View>
    </View>
  );
}

/** On the screen where the tour stands: what it is for, and the way on. */
export function TourStrip() {
  const at = useTour();
  // Asked once, while this page is the current one: it may be drawn again under another.
  const [path] = useState(() => Taro.getCurrentInstance().router?.path ?? '');
  if (at === null || !isTourPage(at, path)) return null;
  return (
    <View className="tour" role="status">
      <View className="tour-words">{tourWords.steps[at]}</View>
      <View className="tour-place">{tourPlace(at)}</View>
      <View className="tour-ways">
        <Way words={at === tourPages.length - 1 ? tourWords.end : tourWords.next} onTap={goOnTour} />
        <Way words={tourWords.stop} onTap={skipTour} />
      </View>
    </View>
  );
}

function Way({ words, onTap }: { words: string; onTap: () => void }) {
  return (
    <View className="tour-way" {...pressable(onTap)}>
      {words}
    </View>
  );
}
