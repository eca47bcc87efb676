import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { RequestPage, RequestPermissions } from '@shared/contract/service-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { serviceActNames } from '@shared/text/words/service';
import { requestTitle } from '@shared/text/words/service-names';
import '@shared/text/refusals/service';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { HolderLine } from '../../../components/holder-line';
import { PageFrame } from '../../../components/page-frame';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { requestPath } from '../request-path';
import { requestHolder } from '../request-words';
import { HandledForm } from './handled-form';
import { NoteForm } from './note-form';
import { PersonForm } from './person-form';
import { RatingForm } from './rating-form';
import { TakeOnForm } from './take-on-form';

export type Act = keyof RequestPermissions;

const isAct = (name: string): name is Act => name in serviceActNames;

/** One step of a request: what is asked of whoever takes it, and once more before it is sent. */
export default function RequestStepPage() {
  const { id = '', act = '' } = useRouter().params;
  const view = useView('service.read', { requestId: id });
  const done = () => openPage(requestPath(id));
  return (
    <PageFrame title={pageTitles.requestStep} view={view}>
      {(page) => {
        const holder = requestHolder(page.row, serverNowMs());
        const permission = isAct(act) ? page.permissions[act] : null;
        return (
          <>
            <Section title={requestTitle(page.row.title)}>
              {holder && <HolderLine {...holder} />}
              {page.body !== page.row.title && <View>{page.body}</View>}
            </Section>
            {permission?.isOpen === true && isAct(act) ? (
              <Form act={act} page={page} onDone={done} />
            ) : (
              <Section>
                <RefusalNote sentence={permission?.isOpen === false ? refusalSentence(permission.refusal) : null} />
              </Section>
            )}
          </>
        );
      }}
    </PageFrame>
  );
}

function Form({ act, page, onDone }: { act: Act; page: RequestPage; onDone: () => void }) {
  const requestId = page.row.id;
  switch (act) {
    case 'assign':
    case 'pass':
      return <PersonForm act={act} requestId={requestId} onDone={onDone} />;
    case 'recordVisit':
    case 'rate':
      return <RatingForm act={act} requestId={requestId} ratingMin={page.ratingMin} onDone={onDone} />;
    case 'reportHandled':
      return <HandledForm requestId={requestId} onDone={onDone} />;
    case 'takeOn':
      return <TakeOnForm requestId={requestId} onDone={onDone} />;
    case 'check':
    case 'giveBack':
    case 'withdraw':
    case 'bringToCouncil':
      return <NoteForm act={act} requestId={requestId} isShared={page.isShared} onDone={onDone} />;
  }
}
