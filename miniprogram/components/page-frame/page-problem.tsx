import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { keepWantedPage } from '../../cloud/wanted-page';
import { PrimaryButton } from '../primary-button';
import { SecondaryButton } from '../secondary-button';

interface PageProblemProps {
  sentence: string | null;
  /** Of the refusal, where it was one. */
  code?: string | undefined;
  onRetry: () => unknown;
}

function recognise(): void {
  keepWantedPage();
  void Taro.redirectTo({ url: '/pages/member/welcome/index' });
}

/** Nothing could be shown: why, and a way on. Whoever is not recognised yet is led to where they are. */
export function PageProblem({ sentence, code, onRetry }: PageProblemProps) {
  return (
    <View className="page-problem" role="alert">
      <View className="page-problem-picture" />
      <View className="page-problem-sentence">{sentence ?? componentWords.notAnswered}</View>
      {code === 'NotBound' && <PrimaryButton label={componentWords.recognise} onTap={recognise} isInline />}
      <SecondaryButton label={componentWords.retry} onTap={() => void onRetry()} isInline />
      <SecondaryButton
        label={componentWords.toHome}
        onTap={() => void Taro.reLaunch({ url: '/pages/home/index' })}
        isInline
      />
    </View>
  );
}
