import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { componentWords } from '@shared/text/components';
import { dayInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/member';
import '@shared/text/refusals/neighbourhood';
import { careDueWords, careTabs, careWayNames, careWords } from '@shared/text/words/care';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { type Pages, usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { Cell } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { PagedCells } from '../../../components/paged-cells';
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
  pages: Pages<'neighbourhood.care-list'>;
  none: string;
}

function People({ pages, none }: PeopleProps) {
  return (
    <Section note={careWords.intro}>
      <PagedCells
        pages={pages}
        none={none}
        cell={({ id, personName, visitorName, reasonTitle, dueAtMs, isOverdue }) => (
          <Cell
            key={id}
            label={personName}
            note={[reasonTitle, visitorName, careDueWords(dueAtMs, serverNowMs(), isOverdue)].join(' · ')}
            value={isOverdue ? <Badge label={componentWords.overdue} tone="bad" /> : undefined}
            onTap={() => openPage(`/pages/neighbourhood/care-person/index?id=${id}`)}
          />
        )}
      />
    </Section>
  );
}

function VisitsToMe() {
  const pages = usePages('neighbourhood.visits-to-me', {});
  return (
    <Section>
      <PagedCells
        pages={pages}
        none={careWords.none.toMe}
        cell={({ id, visitorName, way, visitedAtMs }) => (
          <Cell key={id} label={dayInWords(visitedAtMs, serverNowMs())} note={careWayNames[way]} value={visitorName} />
        )}
      />
    </Section>
  );
}
