import { useRouter } from '@tarojs/taro';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/pre-review';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { OpinionSheet } from './opinion-sheet';
import { SessionForm } from './session-form';

/** Without an id a session is recorded; with one its opinion sheets are read and printed. */
export default function SessionPage() {
  const { id } = useRouter().params;
  return id ? <SheetPage sessionId={id} /> : <RecordPage />;
}

function SheetPage({ sessionId }: { sessionId: string }) {
  const view = useView('pre-review.session', { sessionId });
  return (
    <PageFrame title={pageTitles.preReviewSession} view={view}>
      {(sheet) => <OpinionSheet sheet={sheet} />}
    </PageFrame>
  );
}

function RecordPage() {
  const view = useView('pre-review.session-draft', {});
  return (
    <PageFrame title={pageTitles.preReviewSession} view={view}>
      {(page) => <SessionForm page={page} onRefused={() => void view.reload()} />}
    </PageFrame>
  );
}
