import { View } from '@tarojs/components';
import { charsWords } from '@shared/text/components';
import { classNames } from '../class-names';

/** How much is written of how much fits. */
export function TextCount({ chars, charsMax }: { chars: number; charsMax: number }) {
  const isOver = chars > charsMax;
  return (
    <View className={classNames('field-count number', isOver && 'field-count-over')}>
      {charsWords(chars, charsMax)}
    </View>
  );
}
