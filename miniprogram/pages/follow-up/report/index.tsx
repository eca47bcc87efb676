import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { pageTitles } from '@shared/text/page-titles';
import { reportWords } from '@shared/text/words/follow-up';
import '@shared/text/refusals/follow-up';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { Tabs } from '../../../components/tabs';
import { CarriedOut } from '../carried-out';
import { MatterHead } from '../matter-head';
import { AcceptSection } from './accept-section';
import { DoneForm } from './done-form';
import { NewDateAnswer } from './new-date-answer';
import { NewDateForm } from './new-date-form';
import { StuckForm } from './stuck-form';
import { ProgressForm } from './progress-form';

type Tab = keyof typeof reportWords.tabs;
const tabs = Object.entries(reportWords.tabs).map(([value, label]) => ({ value: value as Tab, label }));

/** How a matter is carried out, for everybody; for its assignee the ten seconds of a report. */
export default function ReportPage() {
  const { id = '' } = useRouter().params;
  const view = useView('follow-up.read', { proposalId: id });
  const [tab, setTab] = useState<Tab>('progress');
  const reload = () => void view.reload();
  const sent = () => {
    setTab('progress');
    reload();
  };
  return (
    <PageFrame title={pageTitles.report} view={view}>
      {(page) => (
        <>
          <MatterHead row={page.row} ladderStepsTaken={page.ladderStepsTaken} reopenedCount={page.reopenedCount} />
          {page.permissions.accept.isOpen && <AcceptSection page={page} onDone={reload} />}
          {page.permissions.answerNewDate.isOpen && <NewDateAnswer page={page} onDone={reload} />}
          {page.permissions.reportProgress.isOpen && !page.row.isToAccept && (
            <>
              <Tabs tabs={tabs} value={tab} onChange={setTab} />
              {tab === 'progress' && <ProgressForm key={page.reports.length} page={page} onSent={reload} />}
              {tab === 'done' && <DoneForm page={page} onSent={reload} />}
              {tab === 'stuck' && <StuckForm page={page} onSent={sent} />}
              {tab === 'newDate' && <NewDateForm page={page} onSent={sent} />}
            </>
          )}
          <CarriedOut page={page} />
        </>
      )}
    </PageFrame>
  );
}
