import Taro, { useRouter } from '@tarojs/taro';
import type { JudgePage } from '@shared/contract/pre-review-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { opinionWords } from '@shared/text/words/pre-review-opinion';
import { verdictNames } from '@shared/text/words/pre-review';
import '@shared/text/refusals/pre-review';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { AuthorHistory } from '../author-history';
import { Edge, Note } from '../edge';
import { MatterHistory, MatterPreparation, MatterText } from '../matter-summary';
import { SimilarMatters } from '../similar-matters';
import { initialFields, verdictOf, whatIsMissing } from '../verdict-fields';
import { VerdictForm } from '../verdict-form';
import { RouteAdmitted } from './route-admitted';

/** The reviewer judges one matter for the session. */
export default function OpinionPage() {
  const { id = '' } = useRouter().params;
  const view = useView('pre-review.matter', { proposalId: id });
  return (
    <PageFrame title={pageTitles.opinion} view={view}>
      {(page) => (
        <>
          <MatterText page={page} />
          <MatterPreparation page={page} />
          <MatterHistory page={page} />
          <AuthorHistory proposalId={page.proposalId} authorName={page.authorName} />
          <SimilarMatters proposalId={page.proposalId} text={page.body} />
          <WhatToDo page={page} />
        </>
      )}
    </PageFrame>
  );
}

function WhatToDo({ page }: { page: JudgePage }) {
  const { prepareOpinion, routeAdmitted } = page.permissions;
  if (prepareOpinion.isOpen) return <OpinionForm page={page} />;
  if (routeAdmitted.isOpen) return <RouteAdmitted page={page} />;
  return (
    <Edge>
      <RefusalNote sentence={refusalSentence(prepareOpinion.refusal)} />
    </Edge>
  );
}

const verdicts = ['admit', 'return', 'decline', 'route'] as const;

function OpinionForm({ page }: { page: JudgePage }) {
  const { proposalId, opinion } = page;
  const draft = useDraft(`opinion.${proposalId}`, initialFields(page));
  const prepare = useCommand('pre-review.prepare-opinion', {
    onDone: () => {
      draft.discard();
      void Taro.showToast({ title: opinionWords.saved, icon: 'none' });
      goBackToDesk();
    },
  });
  const verdict = verdictOf(draft.value, page);
  return (
    <>
      <Edge>
        {draft.isRestored && <Note sentence={opinionWords.restored} />}
        {opinion && (
          <Note sentence={opinionWords.alreadyPrepared(opinion.preparedBy.name, verdictNames[opinion.verdict])} />
        )}
      </Edge>
      <VerdictForm
        verdicts={verdicts}
        title={opinionWords.chooseVerdict}
        page={page}
        fields={draft.value}
        onChange={draft.change}
      />
      <Edge>
        <RefusalNote sentence={prepare.problem} onRetry={prepare.retry} />
        <PrimaryButton
          label={opinionWords.save}
          isPending={prepare.isPending}
          disabledReason={whatIsMissing(draft.value)}
          onTap={() => {
            if (verdict) void prepare.run({ proposalId, opinion: verdict });
          }}
        />
      </Edge>
    </>
  );
}

/** Back to where the reader came from; to the desk when the page was opened by itself. */
function goBackToDesk(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.redirectTo({ url: '/pages/pre-review/desk/index' });
}
