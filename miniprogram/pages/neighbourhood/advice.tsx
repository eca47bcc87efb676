import { View } from '@tarojs/components';
import type { CeremonyAdvice } from '@shared/domain/neighbourhood/ceremony-draft';
import type { CeremonyArticle } from '@shared/domain/village/ceremony-limits';
import { adviceSentence, ceremonyWords } from '@shared/text/words/ceremony';
import './advice.less';

interface AdviceProps {
  advice: readonly CeremonyAdvice[];
  articles: readonly CeremonyArticle[];
}

/** What the covenant has to say about a plan: friendly, and with no consequence. */
export function Advice({ advice, articles }: AdviceProps) {
  if (advice.length === 0) return <View className="advice-fine">{ceremonyWords.fine}</View>;
  return (
    <View className="advice">
      {advice.map((one) => (
        <View key={one.kind === 'over' ? one.limit.id : one.kind} className="advice-sentence">
          {adviceSentence(one, articles)}
        </View>
      ))}
      <View className="advice-only">{ceremonyWords.onlyAdvice}</View>
    </View>
  );
}

/** The articles themselves; one that fines is flagged, because a village cannot fine. */
export function Articles({ articles }: { articles: readonly CeremonyArticle[] }) {
  return (
    <>
      {articles.map(({ id, number, title, text, isFine }) => (
        <View key={id} className="advice-article">
          <View className="advice-article-title">{`${number} ${title}`.trim()}</View>
          <View>{text}</View>
          {isFine && <View className="advice-article-fine">{ceremonyWords.isFine}</View>}
        </View>
      ))}
    </>
  );
}
