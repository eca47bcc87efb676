import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { BatchClaimRow, BatchPage } from '@shared/contract/points-pages';
import { pageTitles } from '@shared/text/page-titles';
import { batchTitle, batchWords, claimWords, putOffWords } from '@shared/text/words/points';
import { batchStatusNames } from '@shared/text/words/points-names';
import '@shared/text/refusals/points';
import { openPage } from '../../../cloud/open-page';
import { type Pages, usePages } from '../../../cloud/use-pages';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { ClaimCard } from '../claim-card';
import { AnswerSheet } from './answer-sheet';
import { BatchHead } from './batch-head';
import { NextStep } from './next-step';
import { ObjectSheet } from './object-sheet';
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

interface BatchProps {
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
      {page.others.length > 0 && (
        <Section title={batchWords.others}>
          <CellList>
            {page.others.map((other) => (
              <Cell
                key={other.id}
                label={batchTitle(other.month)}
                note={batchStatusNames[other.status]}
                onTap={() => openPage(`/pages/points/batch/index?id=${other.id}`)}
              />
            ))}
          </CellList>
        </Section>
      )}
    </>
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

function Claims({ page, pages, onChanged, onSaid }: BatchProps) {
  const [objecting, setObjecting] = useState<BatchClaimRow | null>(null);
  const [answering, setAnswering] = useState<BatchClaimRow | null>(null);
  const isPublic = Boolean(page.batch?.noticeFromOn);
  const empty = page.isInside ? batchWords.noRows : isPublic ? batchWords.noneOnNotice : batchWords.nothingYet;
  return (
    <Section
      title={isPublic ? batchWords.noticeList : batchWords.list}
      note={isPublic ? batchWords.noticeNote : undefined}
    >
      {pages.rows.length === 0 && <EmptyState sentence={empty} />}
      {pages.rows.map((row) => (
        <ClaimCard key={row.id} row={row}>
          {row.answer.isOpen && <SecondaryButton label={batchWords.answer} isInline onTap={() => setAnswering(row)} />}
          {row.object.isOpen && !row.isMine && (
            <SecondaryButton label={batchWords.object} isInline onTap={() => setObjecting(row)} />
          )}
        </ClaimCard>
      ))}
      {pages.rows.length > 0 && (
        <LoadMore hasMore={pages.hasMore} isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />
      )}
      {objecting && (
        <ObjectSheet
          row={objecting}
          charsMin={page.textCharsMin}
          onClose={() => setObjecting(null)}
          onDone={() => {
            onSaid(batchWords.objected);
            onChanged();
          }}
        />
      )}
      {answering && (
        <AnswerSheet
          row={answering}
          charsMin={page.textCharsMin}
          onClose={() => setAnswering(null)}
          onDone={onChanged}
        />
      )}
    </Section>
  );
}
