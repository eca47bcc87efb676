import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { SecondaryButton } from '../secondary-button';

/** Nothing could be shown: why, and a way on. */
export function PageProblem({ sentence, onRetry }: { sentence: string | null; onRetry: () => unknown }) {
  return (
    <View className="page-problem" role="alert">
      <View className="page-problem-picture" />
      <View className="page-problem-sentence">{sentence ?? componentWords.notAnswered}</View>
      <SecondaryButton label={componentWords.retry} onTap={() => void onRetry()} isInline />
      <SecondaryButton
        label={componentWords.toHome}
        onTap={() => void Taro.reLaunch({ url: '/pages/home/index' })}
        isInline
      />
    </View>
  );
}
