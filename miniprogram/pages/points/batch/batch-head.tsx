import { Text, View } from '@tarojs/components';
import type { BatchCounts, BatchPage } from '@shared/contract/points-pages';
import { untilInWords } from '@shared/text/dates';
import { batchTitle, batchWords, noticeDays } from '@shared/text/words/points';
import { batchStatusNames } from '@shared/text/words/points-names';
import { serverNowMs } from '../../../cloud/clock';
import { Badge } from '../../../components/badge';
import { HolderLine } from '../../../components/holder-line';
import { Section } from '../../../components/section';
import { batchTones } from '../claim-tones';

interface BatchHeadProps {
  page: BatchPage;
  batch: NonNullable<BatchPage['batch']>;
}

const countNames = Object.keys(batchWords.counts) as (keyof BatchCounts)[];

/** Which month, how far, in whose hands until when, and how many of each. */
export function BatchHead({ page, batch }: BatchHeadProps) {
  const { status, holderRole, dueAtMs, isOverdue, noticeFromOn, noticeToOn } = batch;
  const holder = batchWords.holders[holderRole];
  return (
    <Section title={batchTitle(batch.month)}>
      <Badge label={batchStatusNames[status]} tone={batchTones[status]} />
      {holder !== '' && (
        <HolderLine holder={holder} until={untilInWords(dueAtMs, serverNowMs())} isOverdue={isOverdue} />
      )}
      {status === 'noticed' && noticeFromOn && noticeToOn && (
        <View className="batch-notice">{noticeDays(noticeFromOn, noticeToOn)}</View>
      )}
      <View className="batch-counts">
        {countNames
          .filter((name) => page.counts[name] > 0)
          .map((name) => (
            <View key={name} className="batch-count">
              <Text className="batch-count-number number">{page.counts[name]}</Text>
              <Text className="batch-count-name">{batchWords.counts[name]}</Text>
            </View>
          ))}
      </View>
    </Section>
  );
}
