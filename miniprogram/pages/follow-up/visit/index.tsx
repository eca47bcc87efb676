import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { visitWords } from '@shared/text/words/follow-up';
import '@shared/text/refusals/follow-up';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { FormBar } from '../form-bar';
import { CarriedOut } from '../carried-out';
import { MatterHead } from '../matter-head';
import { RateForm } from './rate-form';
import { ReopenForm } from './reopen-form';
import { Supporters } from './supporters';
import { VisitForm } from './visit-form';

/** The visit to whoever raised the matter: the visitor notes it, the author rates it, the supervisor may reopen it. */
export default function VisitPage() {
  const { id = '' } = useRouter().params;
  const view = useView('follow-up.read', { proposalId: id });
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.visit} view={view}>
      {(page) => {
        const { recordVisit, rate, rateAsSupporter, reopen } = page.permissions;
        const isNobodys =
          page.row.status === 'closedOut' &&
          !recordVisit.isOpen &&
          !rate.isOpen &&
          !rateAsSupporter.isOpen &&
          !reopen.isOpen;
        return (
          <>
            <MatterHead row={page.row} reopenedCount={page.reopenedCount} />
            {page.row.status === 'closedOut' && page.visitorName !== null && (
              <Section title={visitWords.whom(page.row.authorName)} note={visitWords.whomNote}>
                <View>{visitWords.visitedBy(page.visitorName)}</View>
              </Section>
            )}
            {recordVisit.isOpen && <VisitForm page={page} onDone={reload} />}
            {rate.isOpen && !recordVisit.isOpen && <RateForm page={page} onDone={reload} />}
            <Supporters page={page} onDone={reload} />
            {reopen.isOpen && <ReopenForm proposalId={id} onDone={reload} />}
            {isNobodys && (
              <FormBar>
                <RefusalNote sentence={recordVisit.isOpen ? null : refusalSentence(recordVisit.refusal)} />
              </FormBar>
            )}
            <CarriedOut page={page} />
          </>
        );
      }}
    </PageFrame>
  );
}
