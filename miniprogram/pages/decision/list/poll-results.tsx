import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { PollResult } from '@shared/contract/vote';
import { markedTitle } from '@shared/text/words/recommendation';
import { dayInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import { decisionWords } from '@shared/text/words/decision';
import { methodNames, resultName, tallySentence } from '@shared/text/words/vote';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { pressable } from '../../../components/pressable';

const nothing = {};

/** Every vote that has ended, adopted or not, newest first. */
export function PollResults({ header }: { header: ReactNode }) {
  const list = usePages('vote.results', nothing);
  return (
    <PageFrame title={pageTitles.decisions} view={list.view} header={header}>
      {list.rows.length === 0 ? (
        <EmptyState picture="board" sentence={decisionWords.pollsEmpty} />
      ) : (
        <>
          {list.rows.map((row) => (
            <ResultCard key={row.id} row={row} />
          ))}
          <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
        </>
      )}
    </PageFrame>
  );
}

function toneOf({ status, isAdopted }: PollResult) {
  if (status === 'void') return 'rest';
  return isAdopted ? 'good' : 'bad';
}

/** One ended vote: on what, how it went, when. */
export function ResultCard({ row }: { row: PollResult }) {
  const open = () => openPage(`/pages/vote/poll/index?id=${row.id}`);
  return (
    <View className="decision-card" {...pressable(open, { role: 'link' })}>
      <View className="decision-card-title">{markedTitle({ ...row, recommendsTo: row.bodyThatDecides })}</View>
      <View className="decision-card-badges">
        <Badge label={resultName(row.status, row.isAdopted)} tone={toneOf(row)} />
        <Badge label={methodNames[row.method]} tone="calm" />
      </View>
      {row.tally && <View className="decision-card-note number">{tallySentence(row.tally)}</View>}
      <View className="decision-card-note">{dayInWords(row.closedAtMs, serverNowMs())}</View>
    </View>
  );
}
