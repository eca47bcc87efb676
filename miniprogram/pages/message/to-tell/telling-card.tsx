import { View } from '@tarojs/components';
import type { TellingRow } from '@shared/contract/message';
import { momentInWords } from '@shared/text/dates';
import { toTellWords, unreachedReasonWords, whoWords } from '@shared/text/words/message';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { Badge } from '../../../components/badge';
import { MultipleChoice } from '../../../components/choice-list';
import { SecondaryButton } from '../../../components/secondary-button';

interface TellingCardProps {
  row: TellingRow;
  isChosen: boolean;
  onTap: () => void;
}

/** Somebody to be told: who, which sentence, which page, and why WeChat did not do it. */
export function TellingCard({ row, isChosen, onTap }: TellingCardProps) {
  const choice = { value: row.messageId, label: whoWords(row.recipientName, row.groupName), note: row.text };
  return (
    <View className="telling-card">
      <MultipleChoice choices={[choice]} values={isChosen ? [row.messageId] : []} onChange={onTap} />
      <View className="telling-card-foot">
        <View className="telling-card-when number">{momentInWords(row.atMs, serverNowMs())}</View>
        {row.reason && <Badge label={unreachedReasonWords[row.reason]} tone="rest" />}
      </View>
      <SecondaryButton label={toTellWords.open} isInline onTap={() => openPage(row.page)} />
    </View>
  );
}
