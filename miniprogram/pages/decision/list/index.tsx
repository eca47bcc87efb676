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
import { decisionNumber } from '@shared/text/words/vote';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { pressable } from '../../../components/pressable';
import { Tabs } from '../../../components/tabs';
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
  return (
    <PageFrame title={pageTitles.decisions} view={list.view} header={header}>
      {list.rows.length === 0 ? (
        <EmptyState sentence={decisionWords.empty} />
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

function DecisionCard({ row }: { row: DecisionRow }) {
  const open = () => openPage(`/pages/decision/decision/index?id=${row.id}`);
  return (
    <View className="decision-card" {...pressable(open, { role: 'link' })}>
      <View className="decision-card-number number">{decisionNumber(row.year, row.number)}</View>
      <View className="decision-card-title">{row.title}</View>
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
