import { useRouter } from '@tarojs/taro';
import type { TariffPage } from '@shared/contract/points-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { claimWords } from '@shared/text/words/claim';
import '@shared/text/refusals/member';
import '@shared/text/refusals/points';
import { useDraft } from '../../../cloud/drafts';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { QuestionBar, useQuestions } from '../../../components/questions';
import { RefusalNote } from '../../../components/refusal-note';
import { type ClaimDraft, ClaimForm, type ClaimWay, emptyDraft } from './claim-form';
import { Sent } from './sent';
import { useSending } from './use-sending';
import './index.less';

/** What was done, when, in one sentence, and photos. */
const questionCount = 4;

const draftKeys: Record<ClaimWay, string> = {
  own: 'points.claim',
  byOffice: 'points.propose',
  neighbour: 'points.propose-for-neighbour',
};

/**
 * Claim points 申报: what one did, in one sentence, with photos. `?propose=1` is the steward's for somebody else, and
 * `?neighbour=1` anybody's for a neighbour whom they know by name.
 */
export default function ClaimPage() {
  const { propose, neighbour } = useRouter().params;
  const way = propose === '1' ? 'byOffice' : neighbour === '1' ? 'neighbour' : 'own';
  const view = useView('points.tariff', {});
  const draft = useDraft<ClaimDraft>(draftKeys[way], emptyDraft);
  const questions = useQuestions(questionCount);
  const { command, send, sentMonth, isUnentered, again } = useSending(way, draft, view.data?.today);
  const another = () => {
    questions.goTo(0);
    again();
  };
  if (sentMonth !== null) {
    return (
      <PageFrame title={pageTitles.claim}>
        <Sent month={sentMonth} isProposing={way !== 'own'} onAnother={another} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={pageTitles.claim}
      view={view}
      actionBar={(page) => (
        <QuestionBar questions={questions} closedBecause={closedBecause(page, draft.value, way)}>
          <RefusalNote
            sentence={command.problem ?? (isUnentered ? claimWords.notEntered : null)}
            onRetry={command.retry}
          />
          <PrimaryButton
            label={claimWords.send}
            isPending={command.isPending}
            disabledReason={closedBecause(page, draft.value, way)}
            onTap={send}
          />
        </QuestionBar>
      )}
    >
      {(page) => <ClaimForm page={page} draft={draft} way={way} questions={questions} />}
    </PageFrame>
  );
}

/** Why it cannot be sent yet; whether it is accepted the cloud decides. */
function closedBecause(page: TariffPage, { entryId, person, name }: ClaimDraft, way: ClaimWay): string | null {
  const permission = way === 'byOffice' ? page.propose : page.claim;
  if (way !== 'neighbour' && !permission.isOpen) return refusalSentence(permission.refusal);
  if (way === 'byOffice' && person === null) return claimWords.personFirst;
  if (way === 'neighbour' && (name ?? '').trim() === '') return claimWords.nameFirst;
  return entryId === null ? claimWords.chooseFirst : null;
}
