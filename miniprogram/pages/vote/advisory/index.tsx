import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { AdvisoryModel } from '@shared/contract/advisory';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import '@shared/text/refusals/advisory';
import { advisorySentence, advisoryWords } from '@shared/text/words/advisory';
import { useView } from '../../../cloud/use-view';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { TallyBars } from '../../../components/tally-bars';
import '../poll/index.less';
import { AdvisoryBallot } from './advisory-ballot';
import { OpenAdvisory } from './open-advisory';

/** What the village is asked about one matter: the reader's ballot, what came of it, and the form for chair and clerk. */
export default function AdvisoryScreen() {
  const { id = '' } = useRouter().params;
  const view = useView('advisory.read', { proposalId: id });
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.advisory} view={view}>
      {(page) => {
        const running = page.polls.find(({ status }) => status === 'open');
        return (
          <>
            {page.polls.length === 0 && !page.open.isOpen && (
              <EmptyState picture="board" sentence={advisoryWords.empty} />
            )}
            {page.polls.map((poll) => (
              <Asked key={poll.id} poll={poll} />
            ))}
            {running && page.mine?.cast.isOpen && (
              <AdvisoryBallot poll={running} before={page.mine.choice} onDone={reload} />
            )}
            {page.mine && !page.mine.cast.isOpen && <Section>{refusalSentence(page.mine.cast.refusal)}</Section>}
            {page.open.isOpen && <OpenAdvisory page={page} onDone={reload} />}
          </>
        );
      }}
    </PageFrame>
  );
}

function Asked({ poll }: { poll: AdvisoryModel }) {
  return (
    <Section title={poll.question} note={advisoryWords.note}>
      {poll.result && <TallyBars counts={poll.result} base={poll.result.adultCount} />}
      <View className="number">{advisorySentence(poll)}</View>
    </Section>
  );
}
