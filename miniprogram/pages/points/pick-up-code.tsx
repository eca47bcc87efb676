import { View } from '@tarojs/components';
import { shopWords } from '@shared/text/words/shop';
import './pick-up-code.less';

/** Six digits to be shown across a counter, in two groups that are easy to read aloud. */
export function PickUpCode({ code }: { code: string }) {
  return (
    <View className="pick-up-code">
      <View className="pick-up-code-label">{shopWords.code}</View>
      <View className="pick-up-code-digits number">{`${code.slice(0, 3)} ${code.slice(3)}`}</View>
    </View>
  );
}
