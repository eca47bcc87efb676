import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { BatchPage, BatchSummary } from '@shared/contract/points-pages';
import { pageTitles } from '@shared/text/page-titles';
import { claimWords } from '@shared/text/words/claim';
import { batchTitle, batchWords, putOffWords } from '@shared/text/words/points';
import { batchStatusNames } from '@shared/text/words/points-names';
import '@shared/text/refusals/points';
import { openPage } from '../../../cloud/open-page';
import { type Pages, usePages } from '../../../cloud/use-pages';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { WordButton } from '../../../components/word-button';
import { BatchHead } from './batch-head';
import { Claims } from './claims';
import { NextStep } from './next-step';
import { ReviewForm } from './review-form';
import './index.less';

/** A month's points: the steward's and the review group's work, and the public notice as everybody sees it. */
export default function BatchPageScreen() {
  const { id } = useRouter().params;
  // A month that was worked on stays in sight, also when it is done and another would come first.
  const [batchId, setBatchId] = useState(id ?? null);
  const pages = usePages('points.batch', { batchId });
  const [said, setSaid] = useState('');
  const reload = () => {
    const shownId = pages.view.data?.batch?.id ?? null;
    if (batchId === shownId) void pages.view.reload();
    else setBatchId(shownId);
  };
  return (
    <PageFrame
      title={pageTitles.pointsBatch}
      view={pages.view}
      actionBar={(page) => (page.batch ? <NextStep page={page} onDone={reload} /> : null)}
    >
      {(page) => (
        <>
          {said !== '' && (
            <Section>
              <View role="status">{said}</View>
            </Section>
          )}
          <Batch page={page} pages={pages} onChanged={reload} onSaid={setSaid} />
        </>
      )}
    </PageFrame>
  );
}

export interface BatchProps {
  page: BatchPage;
  pages: Pages<'points.batch'>;
  onChanged: () => void;
  /** What the reader is told after an act. */
  onSaid: (words: string) => void;
}

function Batch({ page, pages, onChanged, onSaid }: BatchProps) {
  const isReviewing = page.permissions?.review.isOpen === true && page.counts.waiting > 0;
  const reviewed = (putOffCount: number) => {
    onSaid(putOffCount > 0 ? putOffWords(putOffCount) : '');
    onChanged();
  };
  const isCollecting = page.batch?.status === 'collecting' && page.permissions?.openReview.isOpen === true;
  return (
    <>
      {page.batch ? <BatchHead page={page} batch={page.batch} /> : <EmptyBatch />}
      {isReviewing && page.batch && (
        <ReviewForm key={page.counts.waiting} page={page} batchId={page.batch.id} pages={pages} onDone={reviewed} />
      )}
      {page.batch && !isReviewing && <Claims page={page} pages={pages} onChanged={onChanged} onSaid={onSaid} />}
      {isCollecting && (
        <Section>
          <SecondaryButton label={batchWords.propose} onTap={() => openPage('/pages/points/claim/index?propose=1')} />
        </Section>
      )}
      {page.batch?.noticeFromOn && (
        <Section>
          <WordButton request={{ sheet: 'pointsNotice', batchId: page.batch.id }} label={batchWords.print} />
        </Section>
      )}
      {page.isInside && (
        <Section>
          <SecondaryButton label={batchWords.membership} onTap={() => openPage('/pages/points/membership/index')} />
        </Section>
      )}
      {page.mayCheckFairness && (
        <Section>
          <SecondaryButton label={batchWords.fairness} onTap={() => openPage('/pages/points/fairness/index')} />
        </Section>
      )}
      <Months title={batchWords.others} months={page.others} />
      <Months title={batchWords.earlier} months={page.earlier} />
    </>
  );
}

function Months({ title, months }: { title: string; months: readonly BatchSummary[] }) {
  if (months.length === 0) return null;
  return (
    <Section title={title}>
      <CellList>
        {months.map((one) => (
          <Cell
            key={one.id}
            label={batchTitle(one.month)}
            note={batchStatusNames[one.status]}
            onTap={() => openPage(`/pages/points/batch/index?id=${one.id}`)}
          />
        ))}
      </CellList>
    </Section>
  );
}

function EmptyBatch() {
  return (
    <Section>
      <EmptyState
        sentence={batchWords.none}
        action={{ label: claimWords.send, onTap: () => openPage('/pages/points/claim/index') }}
      />
    </Section>
  );
}
