import { View } from '@tarojs/components';
import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { supportRatingWords, visitWords } from '@shared/text/words/follow-up';
import { Section } from '../../../components/section';
import { RateForm } from './rate-form';

/** What those who supported the matter say of it, apart from its author; and their own rating. */
export function Supporters({ page, onDone }: { page: FollowUpPage; onDone: () => void }) {
  const { supportRatings, permissions } = page;
  return (
    <>
      {permissions.rateAsSupporter.isOpen && <RateForm page={page} isSupporter onDone={onDone} />}
      {supportRatings.count > 0 && (
        <Section title={visitWords.supporters} note={supportRatingWords(supportRatings)}>
          {supportRatings.words.map((words, index) => (
            <View key={index}>{words}</View>
          ))}
        </Section>
      )}
    </>
  );
}
