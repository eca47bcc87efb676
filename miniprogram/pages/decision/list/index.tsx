import { type ReactNode, useState } from 'react';
import { View } from '@tarojs/components';
import type { DecisionRow } from '@shared/contract/decision';
import { dayInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import {
  decisionWords,
  forceNames,
  noticeSentence,
  noticeStateNames,
  objectionsOpen,
} from '@shared/text/words/decision';
import { decisionTitle } from '@shared/text/words/recommendation';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useTypedQuery } from '../../../cloud/use-typed-query';
import { usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { Marked } from '../../../components/marked';
import { PageFrame } from '../../../components/page-frame';
import { pressable } from '../../../components/pressable';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';
import { Tabs } from '../../../components/tabs';
import { TextField } from '../../../components/text-field';
import { noticeTones } from '../notice-tones';
import { PollResults } from './poll-results';
import './index.less';

const nothing = {};
const tabs = ['decisions', 'polls'] as const;
type ListTab = (typeof tabs)[number];

/** The village's decisions, newest first, and beside them every vote that has ended. */
export default function DecisionListPage() {
  const [tab, setTab] = useState<ListTab>('decisions');
  const chooser = (
    <Tabs tabs={tabs.map((value) => ({ value, label: decisionWords.tabs[value] }))} value={tab} onChange={setTab} />
  );
  return tab === 'decisions' ? <Decisions header={chooser} /> : <PollResults header={chooser} />;
}

function Decisions({ header }: { header: ReactNode }) {
  const list = usePages('decision.list', nothing);
  const { typed, setTyped, query } = useTypedQuery();
  const search = (
    <Section>
      <TextField
        label={decisionWords.search}
        placeholder={decisionWords.searchPlaceholder}
        value={typed}
        onChange={setTyped}
      />
    </Section>
  );
  return (
    <PageFrame title={pageTitles.decisions} view={list.view} header={header}>
      {list.rows.length > 0 && search}
      {query !== '' ? (
        <FoundDecisions question={query} />
      ) : list.rows.length === 0 ? (
        <EmptyState picture="board" sentence={decisionWords.empty} />
      ) : (
        <>
          {list.rows.map((row) => (
            <DecisionCard key={row.id} row={row} />
          ))}
          <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
        </>
      )}
    </PageFrame>
  );
}

function FoundDecisions({ question }: { question: string }) {
  const { view, rows, ...more } = usePages('decision.search', { question });
  if (view.status === 'loading') return <Skeleton cards={1} />;
  if (view.problem) return <RefusalNote sentence={view.problem} onRetry={view.reload} />;
  if (rows.length === 0) return <EmptyState picture="way" sentence={decisionWords.nothingFound} />;
  return (
    <>
      {rows.map(({ row, excerpt, marks }) => (
        <DecisionCard key={row.id} row={row} excerpt={excerpt} marks={marks} />
      ))}
      <LoadMore hasMore={more.hasMore} isLoading={more.isLoading} onMore={more.more} problem={more.problem} />
    </>
  );
}

interface CardProps {
  row: DecisionRow;
  /** Where what was looked for stands in its text. */
  excerpt?: string;
  marks?: readonly string[];
}

function DecisionCard({ row, excerpt, marks = [] }: CardProps) {
  const open = () => openPage(`/pages/decision/decision/index?id=${row.id}`);
  return (
    <View className="decision-card" {...pressable(open, { role: 'link' })}>
      <View className="decision-card-number number">{decisionTitle(row.year, row.number, row.force)}</View>
      <View className="decision-card-title">
        <Marked text={row.title} words={marks} />
      </View>
      {excerpt !== undefined && (
        <View className="decision-card-excerpt">
          <Marked text={excerpt} words={marks} />
        </View>
      )}
      <View className="decision-card-badges">
        <Badge label={forceNames[row.force]} tone="calm" />
        <Badge label={noticeStateNames[row.notice.state]} tone={noticeTones[row.notice.state]} />
        {row.openObjectionCount > 0 && <Badge label={objectionsOpen(row.openObjectionCount)} tone="bad" />}
      </View>
      <View className="decision-card-note">
        {row.notice.state === 'running' ? noticeSentence(row.notice) : dayInWords(row.adoptedAtMs, serverNowMs())}
      </View>
    </View>
  );
}
