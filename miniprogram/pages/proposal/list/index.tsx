import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { MatterRow } from '@shared/contract/proposal-pages';
import { pageTitles } from '@shared/text/page-titles';
import { listWords } from '@shared/text/words/matter';
import { markedTitle } from '@shared/text/words/recommendation';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { MatterCard } from '../../../components/matter-card';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { Tabs } from '../../../components/tabs';
import { holderProps, matterPage, statusBadge } from '../matter-words';

type ListTab = keyof typeof listWords.tabs;

const everybodysTabs: readonly ListTab[] = ['open', 'mine', 'done'];
const isTab = (name: string | undefined): name is ListTab => name !== undefined && name in listWords.tabs;

/** The village's matters: those under way, mine, those that have ended; for the council those that wait for a sponsor. */
export default function ListPage() {
  const { tab: asked } = useRouter().params;
  const [tab, setTab] = useState<ListTab>(isTab(asked) ? asked : 'open');
  const list = usePages('proposal.list', { tab });
  const shown = asked === 'toSponsor' ? (['toSponsor', ...everybodysTabs] as const) : everybodysTabs;
  const raise = () => openPage('/pages/proposal/raise/index');
  return (
    <PageFrame
      title={pageTitles.matters}
      view={list.view}
      header={
        <Tabs tabs={shown.map((value) => ({ value, label: listWords.tabs[value] }))} value={tab} onChange={setTab} />
      }
      actionBar={<PrimaryButton label={listWords.raise} onTap={raise} />}
    >
      {list.rows.length === 0 ? (
        <EmptyState picture="board" sentence={listWords.empty[tab]} />
      ) : (
        <>
          {list.rows.map((row) => (
            <MatterItem key={row.id} row={row} />
          ))}
          <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
        </>
      )}
    </PageFrame>
  );
}

function MatterItem({ row }: { row: MatterRow }) {
  return (
    <MatterCard
      title={markedTitle(row)}
      stage={row.stage}
      status={statusBadge(row)}
      isEnded={row.isEnded}
      hadNoMeeting={row.hadNoMeeting}
      holder={holderProps(row, serverNowMs())}
      supportCount={row.supportCount}
      onTap={() => openPage(matterPage(row.id))}
    />
  );
}
