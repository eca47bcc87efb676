import { Text, View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import './index.less';

export interface TallyCounts {
  for: number;
  against: number;
  abstain: number;
}

interface TallyBarsProps {
  counts: TallyCounts;
  /** What the bars are measured by: usually the electorate. */
  base: number;
}

const choices = ['for', 'against', 'abstain'] as const;
const fillClass = {
  for: 'tally-fill tally-for',
  against: 'tally-fill tally-against',
  abstain: 'tally-fill tally-abstain',
};

/** A result as three bars, each with its word and its number. */
export function TallyBars({ counts, base }: TallyBarsProps) {
  return (
    <View className="tally-bars">
      {choices.map((choice) => (
        <View key={choice} className="tally-row">
          <Text className="tally-word">{componentWords.votes[choice]}</Text>
          <View className="tally-track">
            {counts[choice] > 0 && (
              <View
                className={fillClass[choice]}
                style={{ width: `${Math.min(100, (counts[choice] * 100) / Math.max(1, base))}%` }}
              />
            )}
          </View>
          <Text className="tally-number number">{counts[choice]}</Text>
        </View>
      ))}
    </View>
  );
}
