import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { RequestRow } from '@shared/contract/service-pages';
import { pageTitles } from '@shared/text/page-titles';
import { serviceListWords as words } from '@shared/text/words/service';
import { requestTitle } from '@shared/text/words/service-names';
import '@shared/text/refusals/service';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { EmptyState } from '../../../components/empty-state';
import { HolderLine } from '../../../components/holder-line';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { pressable } from '../../../components/pressable';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Tabs } from '../../../components/tabs';
import { requestPath } from '../request-path';
import { requestBadge, requestHolder } from '../request-words';
import './index.less';

type Tab = keyof typeof words.tabs;
const tabs = (['mine', 'inHand', 'desk', 'shared'] as const).map((value) => ({ value, label: words.tabs[value] }));
const isTab = (name: string | undefined): name is Tab => name !== undefined && name in words.tabs;

/** Requests 诉求: one's own, what is in one's hands, the desk's, and those about public things. */
export default function RequestsPage() {
  const { tab: asked } = useRouter().params;
  const [tab, setTab] = useState<Tab>(isTab(asked) ? asked : 'mine');
  const list = usePages('service.list', { tab });
  return (
    <PageFrame
      title={pageTitles.requests}
      view={list.view}
      header={<Tabs tabs={tabs} value={tab} onChange={setTab} />}
      actionBar={<PrimaryButton label={words.ask} onTap={() => openPage('/pages/service/ask/index')} />}
    >
      {list.rows.length === 0 ? (
        <EmptyState sentence={words.empty[tab]} />
      ) : (
        <>
          {list.rows.map((row) => (
            <RequestItem key={row.id} row={row} />
          ))}
          <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
        </>
      )}
      {tab === 'desk' && (
        <Section>
          <SecondaryButton label={words.grids} onTap={() => openPage('/pages/service/grids/index')} />
        </Section>
      )}
    </PageFrame>
  );
}

function RequestItem({ row }: { row: RequestRow }) {
  const holder = requestHolder(row, serverNowMs());
  const title = requestTitle(row.title);
  return (
    <View className="request-card" {...pressable(() => openPage(requestPath(row.id)), { role: 'link' })}>
      <View className="request-card-title">{title}</View>
      <View className="request-card-about">
        <Badge {...requestBadge(row)} />
        <View>{words.about(row.gridName, row.requesterName)}</View>
      </View>
      {holder && <HolderLine {...holder} />}
    </View>
  );
}
