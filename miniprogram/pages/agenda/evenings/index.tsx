import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AgendaListRow } from '@shared/contract/agenda-pages';
import { pageTitles } from '@shared/text/page-titles';
import { eveningsTabs, type EveningsTab, eveningsWords } from '@shared/text/words/evenings';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { Tabs } from '../../../components/tabs';
import '@shared/text/refusals/agenda';
import { EveningLeaf } from './evening-leaf';
import './index.less';

const tabs = Object.keys(eveningsTabs) as EveningsTab[];

/** The calendar of evenings 夜话日历, for every villager: those that come, soonest first, and those that were. */
export default function EveningsPage() {
  const [tab, setTab] = useState<EveningsTab>('coming');
  const list = usePages('agenda.list', { isOpen: tab === 'coming' });
  const chooser = (
    <Tabs tabs={tabs.map((value) => ({ value, label: eveningsTabs[value] }))} value={tab} onChange={setTab} />
  );
  return (
    <PageFrame title={pageTitles.evenings} view={list.view} header={chooser}>
      {list.rows.length === 0 ? (
        <EmptyState
          picture="seats"
          sentence={tab === 'coming' ? eveningsWords.nothingComing : eveningsWords.nothingPast}
        />
      ) : (
        <>
          <View className="page-note">{eveningsWords.note}</View>
          {list.rows.map((row) => (
            <EveningLeaf key={row.meetingId} row={row} onOpen={() => openPage(pageOf(row))} />
          ))}
          <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
        </>
      )}
    </PageFrame>
  );
}

/** A plan is the chair's; what was held has its report, and all else its notice. */
function pageOf({ meetingId, status }: AgendaListRow): string {
  if (status === 'adjourned') return `/pages/meeting/evening/index?id=${meetingId}`;
  return `/pages/agenda/${status === 'draft' ? 'plan' : 'notice'}/index?id=${meetingId}`;
}
