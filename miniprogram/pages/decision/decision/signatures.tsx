import { Text, View } from '@tarojs/components';
import { decisionWords } from '@shared/text/words/decision';

/** On paper only: lines for the signatures, and room for the stamp. */
export function Signatures() {
  return (
    <View className="decision-signatures">
      {decisionWords.signLines.map((line) => (
        <Text key={line} className="decision-signature">
          {line}
        </Text>
      ))}
      <Text className="decision-signature">{decisionWords.sealLine}</Text>
    </View>
  );
}
