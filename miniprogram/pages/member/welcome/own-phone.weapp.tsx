import { useState } from 'react';
import { Button, View } from '@tarojs/components';
import { welcomeWords } from '@shared/text/words/binding';
import { callView } from '../../../cloud/call';
import { RefusalNote } from '../../../components/refusal-note';

const digitsCount = 4;

/** Whoever would rather not, or from whom WeChat gets none, types the four digits. */
export function OwnPhone({ onDigits }: { onDigits: (digits: string) => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const fill = async (code: string | undefined) => {
    const answer = code ? await callView('member.own-phone', { code }).catch(() => null) : null;
    setProblem(answer?.ok ? null : welcomeWords.phoneNotGiven);
    if (answer?.ok) onDigits(answer.data.phone.slice(-digitsCount));
  };
  return (
    <View className="action">
      <Button
        className="weui-btn action-button action-quiet"
        openType="getPhoneNumber"
        onGetPhoneNumber={({ detail }) => void fill(detail.code)}
      >
        {welcomeWords.ownPhone}
      </Button>
      <View className="welcome-phone-note">{welcomeWords.ownPhoneNote}</View>
      <RefusalNote sentence={problem} />
    </View>
  );
}
