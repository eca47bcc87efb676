import { View } from '@tarojs/components';
import { advisorySentence, advisoryWords } from '@shared/text/words/advisory';
import { openPage } from '../../cloud/open-page';
import { useView } from '../../cloud/use-view';
import { SecondaryButton } from '../../components/secondary-button';
import { Section } from '../../components/section';

interface AdvisoryCountsProps {
  proposalId: string;
  /** Whether the village may be asked now: the way there stands open also before anybody was. */
  isAsking?: boolean;
}

/** What came of asking the village about a matter; nothing where nobody was asked. */
export function AdvisoryCounts({ proposalId, isAsking = false }: AdvisoryCountsProps) {
  const { data } = useView('advisory.counts', { proposalId });
  if (!data || (data.polls.length === 0 && !isAsking)) return null;
  return (
    <Section title={advisoryWords.title} note={advisoryWords.note}>
      {data.polls.map((poll) => (
        <View key={poll.id}>
          <View>{poll.question}</View>
          <View className="number">{advisorySentence(poll)}</View>
        </View>
      ))}
      <SecondaryButton label={advisoryWords.go} onTap={() => openPage(`/pages/vote/advisory/index?id=${proposalId}`)} />
    </Section>
  );
}
