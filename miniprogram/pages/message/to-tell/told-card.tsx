import { View } from '@tarojs/components';
import type { TellingRow } from '@shared/contract/message';
import { momentInWords } from '@shared/text/dates';
import { toldWords, toTellWords, whoWords } from '@shared/text/words/message';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';

/** Somebody who was told, by whom, how and when; and the way back where it was marked by mistake. */
export function ToldCard({ row, onBack }: { row: TellingRow; onBack: () => void }) {
  const putBack = useCommand('message.put-back', { onDone: onBack });
  const { told } = row;
  return (
    <View className="telling-card">
      <View className="telling-card-who">{whoWords(row.recipientName, row.groupName)}</View>
      <View className="telling-card-text">{row.text}</View>
      {told && (
        <View className="telling-card-when">
          {toldWords(told.byName, told.way, momentInWords(told.atMs, serverNowMs()))}
        </View>
      )}
      <RefusalNote sentence={putBack.problem} onRetry={putBack.retry} />
      <SecondaryButton
        label={toTellWords.putBack}
        isInline
        isPending={putBack.isPending}
        onTap={() => void putBack.run({ messageIds: [row.messageId] })}
      />
    </View>
  );
}
