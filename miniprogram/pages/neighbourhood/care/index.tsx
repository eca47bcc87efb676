import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { CareList } from '@shared/contract/care';
import { dayInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/member';
import '@shared/text/refusals/neighbourhood';
import { careDueWords, careTabs, careWayNames, careWords } from '@shared/text/words/care';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { componentWords } from '@shared/text/components';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { Tabs } from '../../../components/tabs';
import { ListSheet } from './list-sheet';

type Tab = keyof typeof careTabs;

/** Visits to people in special need 五必访: whom one visits, the clerk's list, and when one was visited oneself. */
export default function CarePage() {
  const asked = useRouter().params.tab;
  const [tab, setTab] = useState<Tab>(asked === 'all' || asked === 'toMe' ? asked : 'mine');
  const pages = usePages('neighbourhood.care-list', { whose: tab === 'all' ? 'all' : 'mine' });
  const [isListing, setListing] = useState(false);
  return (
    <PageFrame
      title={pageTitles.careList}
      view={pages.view}
      actionBar={({ keepsList }) =>
        keepsList ? <PrimaryButton label={careWords.list} onTap={() => setListing(true)} /> : null
      }
    >
      {(page) => (
        <>
          <Tabs
            tabs={(['mine', ...(page.keepsList ? (['all'] as const) : []), 'toMe'] as const).map((value) => ({
              value,
              label: careTabs[value],
            }))}
            value={tab}
            onChange={setTab}
          />
          {tab === 'toMe' ? <VisitsToMe /> : <People pages={pages} none={careWords.none[tab]} />}
          {isListing && (
            <ListSheet page={page} onClose={() => setListing(false)} onDone={() => void pages.view.reload()} />
          )}
        </>
      )}
    </PageFrame>
  );
}

interface PeopleProps {
  pages: {
    rows: CareList['rows'];
    hasMore: boolean;
    isLoading: boolean;
    problem: string | null;
    more: () => void;
  };
  none: string;
}

function People({ pages, none }: PeopleProps) {
  return (
    <Section note={careWords.intro}>
      {pages.rows.length === 0 && <EmptyState sentence={none} />}
      <CellList>
        {pages.rows.map(({ id, personName, visitorName, reasonTitle, dueAtMs, isOverdue }) => (
          <Cell
            key={id}
            label={personName}
            note={[reasonTitle, visitorName, careDueWords(dueAtMs, serverNowMs(), isOverdue)].join(' · ')}
            value={isOverdue ? <Badge label={componentWords.overdue} tone="bad" /> : undefined}
            onTap={() => openPage(`/pages/neighbourhood/care-person/index?id=${id}`)}
          />
        ))}
      </CellList>
      {pages.hasMore && <LoadMore hasMore isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />}
    </Section>
  );
}

function VisitsToMe() {
  const pages = usePages('neighbourhood.visits-to-me', {});
  return (
    <Section>
      {pages.rows.length === 0 && <EmptyState sentence={careWords.none.toMe} />}
      <CellList>
        {pages.rows.map(({ id, visitorName, way, visitedAtMs }) => (
          <Cell key={id} label={dayInWords(visitedAtMs, serverNowMs())} note={careWayNames[way]} value={visitorName} />
        ))}
      </CellList>
      {pages.hasMore && <LoadMore hasMore isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />}
    </Section>
  );
}
