import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { handledWords } from '@shared/text/words/follow-up';
import { bodyNames } from '@shared/text/words/proposal';
import '@shared/text/refusals/follow-up';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { FormBar } from '../form-bar';
import { CarriedOut } from '../carried-out';
import { EvidenceForm } from '../evidence-form';
import { MatterHead } from '../matter-head';

/** A matter that needs no meeting: its handler reports how it was done by the rule, or the clerk records an answer. */
export default function HandledPage() {
  const { id = '' } = useRouter().params;
  const view = useView('follow-up.read', { proposalId: id });
  return (
    <PageFrame title={pageTitles.handled} view={view}>
      {(page) => (
        <>
          <MatterHead row={page.row} ladderStepsTaken={page.ladderStepsTaken} />
          <Basis page={page} />
          <Form page={page} onSent={() => void view.reload()} />
        </>
      )}
    </PageFrame>
  );
}

/** Why it is done this way, in the words of the opinion. */
function Basis({ page: { row, routedTo, basis } }: { page: FollowUpPage }) {
  const isRouted = routedTo !== null && row.status === 'routed';
  if (basis === '' && !isRouted) return null;
  return (
    <Section
      title={isRouted ? handledWords.whyRouted : handledWords.why}
      note={isRouted ? handledWords.body(bodyNames[routedTo]) : undefined}
    >
      <View>{basis}</View>
    </Section>
  );
}

function Form({ page, onSent }: { page: FollowUpPage; onSent: () => void }) {
  const handled = useCommand('follow-up.report-handled', { onDone: onSent });
  const answer = useCommand('follow-up.answer', { onDone: onSent });
  const { permissions, row } = page;
  const { confirm } = handledWords;
  if (permissions.reportHandled.isOpen) {
    const { handledEvidence: label, handledHint: hint, handled: submit } = handledWords;
    return <EvidenceForm proposalId={row.id} words={{ label, hint, submit, confirm }} finish={handled} />;
  }
  if (permissions.answer.isOpen) {
    const { answerEvidence: label, answerHint: hint, answer: submit } = handledWords;
    return <EvidenceForm proposalId={row.id} words={{ label, hint, submit, confirm }} finish={answer} />;
  }
  const refused = row.status === 'routed' ? permissions.answer : permissions.reportHandled;
  return (
    <>
      {page.reports.length === 0 && (
        <FormBar>
          <RefusalNote sentence={refusalSentence(refused.refusal)} />
        </FormBar>
      )}
      <CarriedOut page={page} />
    </>
  );
}
