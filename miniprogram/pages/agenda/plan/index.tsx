import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/agenda';
import '@shared/text/refusals/member';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { NewPlan } from './new-plan';
import { NoticeEditor } from './notice-editor';
import { PlanEditor } from './plan-editor';
import './index.less';

/** Plan an evening 排议程: a new one, or the one named. */
export default function PlanPage() {
  const { id } = useRouter().params;
  return id ? <ExistingPlan meetingId={id} /> : <NewPlan />;
}

function ExistingPlan({ meetingId }: { meetingId: string }) {
  const view = useView('agenda.plan', { meetingId });
  const [edition, setEdition] = useState(0);
  const begin = async () => {
    await view.reload();
    setEdition((before) => before + 1);
  };
  if (!view.data) {
    return (
      <PageFrame title={pageTitles.plan} view={view}>
        {null}
      </PageFrame>
    );
  }
  // What was announced already is changed by a new notice.
  if (view.data.meeting.status !== 'draft') return <NoticeEditor page={view.data} />;
  return <PlanEditor key={edition} page={view.data} onSaved={begin} />;
}
