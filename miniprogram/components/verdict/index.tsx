import { Text, View } from '@tarojs/components';
import type { Explanation } from '@shared/domain/village/explanation';
import { explanationSentence, sourceSentence } from '@shared/text/explanations';
import { classNames } from '../class-names';
import './index.less';

interface VerdictProps {
  /** What was found, in a few words: the headline. */
  verdict?: string | undefined;
  explanation: Explanation;
}

/** A verdict explained: what was found, how it was reckoned, and by which rule. */
export function Verdict({ verdict, explanation }: VerdictProps) {
  return (
    <View className={classNames('verdict', explanation.isMet ? 'verdict-met' : 'verdict-unmet')}>
      {verdict && (
        <View className="verdict-head">
          <Text className="verdict-mark">{explanation.isMet ? '✓' : '!'}</Text>
          <Text>{verdict}</Text>
        </View>
      )}
      <View className="verdict-sum number">{explanationSentence(explanation)}</View>
      {explanation.rule && <View className="verdict-source">{sourceSentence(explanation.rule)}</View>}
    </View>
  );
}
