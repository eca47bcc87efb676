import Taro, { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { JudgePage } from '@shared/contract/pre-review-pages';
import { untilInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { opinionInWords } from '@shared/text/words/pre-review-session';
import { reconsiderWords } from '@shared/text/words/reconsider';
import '@shared/text/refusals/pre-review';
import { serverNowMs } from '../../../cloud/clock';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Verdict } from '../../../components/verdict';
import { Edge, Note } from '../edge';
import { MatterHistory, MatterPreparation, MatterText } from '../matter-summary';
import { AskForm } from './ask-form';
import { DecideForm } from './decide-form';

/** The author asks the town to look again; the town answers. */
export default function ReconsiderPage() {
  const { id = '' } = useRouter().params;
  const view = useView('pre-review.matter', { proposalId: id });
  return (
    <PageFrame title={pageTitles.reconsider} view={view}>
      {(page) =>
        page.permissions.decideReconsideration.isOpen ? (
          <TownPart page={page} />
        ) : (
          <AuthorPart page={page} onAsked={() => void view.reload()} />
        )
      }
    </PageFrame>
  );
}

function TownPart({ page }: { page: JudgePage }) {
  return (
    <>
      <Request page={page} />
      <LastVerdict page={page} title={reconsiderWords.earlierOpinion} />
      <MatterText page={page} />
      <MatterPreparation page={page} />
      <MatterHistory page={page} />
      <DecideForm page={page} />
    </>
  );
}

function AuthorPart({ page, onAsked }: { page: JudgePage; onAsked: () => void }) {
  const { requestReconsideration } = page.permissions;
  const isUnderWay = page.status === 'underReconsideration';
  return (
    <>
      <LastVerdict page={page} title={reconsiderWords.verdict} />
      <Edge>
        {isUnderWay && <Note sentence={reconsiderWords.underWay(untilInWords(page.dueAtMs, serverNowMs()))} />}
      </Edge>
      <Request page={page} />
      {requestReconsideration.isOpen && <AskForm page={page} onAsked={onAsked} />}
      <Edge>
        {!requestReconsideration.isOpen && !isUnderWay && (
          <RefusalNote sentence={refusalSentence(requestReconsideration.refusal)} />
        )}
        <SecondaryButton
          label={reconsiderWords.toMatter}
          onTap={() => void Taro.navigateTo({ url: `/pages/proposal/matter/index?id=${page.proposalId}` })}
        />
      </Edge>
    </>
  );
}

/** The verdict that stands, or that is being looked at again. */
function LastVerdict({ page, title }: { page: JudgePage; title: string }) {
  const verdicts = ['admit', 'return', 'decline', 'route'];
  const [step] = page.history.filter(({ verb }) => verdicts.includes(verb)).slice(-1);
  if (!step) return null;
  return (
    <Section title={title} note={page.title}>
      {page.opinion && <View>{opinionInWords(page.opinion)}</View>}
      <View className="pre-review-note">{step.reason || reconsiderWords.none}</View>
      {step.explanation && <Verdict explanation={step.explanation} />}
    </Section>
  );
}

/** What the author wrote to the town. */
function Request({ page }: { page: JudgePage }) {
  const [step] = page.history.filter(({ verb }) => verb === 'requestReconsideration').slice(-1);
  if (!step) return null;
  return (
    <Section title={reconsiderWords.askedBy}>
      <View>{step.reason}</View>
    </Section>
  );
}
