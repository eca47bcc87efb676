import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import type { DeskPage, DeskTab } from '@shared/contract/pre-review-pages';
import { pageTitles } from '@shared/text/page-titles';
import { deskTabNames, deskWords } from '@shared/text/words/pre-review';
import { ledgerWords } from '@shared/text/words/ledger';
import '@shared/text/refusals/pre-review';
import { callView } from '../../../cloud/call';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { Tabs } from '../../../components/tabs';
import { Edge, Note } from '../edge';
import { ReceiptList } from './receipt-list';
import { DeskCard } from './desk-card';
import { fullDay } from '@shared/text/dates';

/** The reviewers' desk: what waits for a verdict, and the sessions held. */
export default function DeskPageScreen() {
  const [tab, setTab] = useState<DeskTab | null>(null);
  const view = useView('pre-review.desk', { tab, cursor: null });
  return (
    <PageFrame
      title={pageTitles.preReviewDesk}
      view={view}
      actionBar={(page) => (page.tab === 'raised' ? <RecordSession preparedCount={page.preparedCount} /> : null)}
    >
      {(page) => (
        <>
          <Tabs
            tabs={page.tabs.map((each) => ({ value: each, label: deskTabNames[each] }))}
            value={page.tab}
            onChange={setTab}
          />
          {page.tab === 'raised' && page.rows.length > 0 && (
            <Edge>
              <Note sentence={deskWords.prepared(page.preparedCount)} />
            </Edge>
          )}
          <DeskList key={page.tab} first={page} onChanged={() => void view.reload()} />
          <Edge>
            <SecondaryButton label={ledgerWords.toLedger} onTap={() => openPage('/pages/pre-review/ledger/index')} />
          </Edge>
        </>
      )}
    </PageFrame>
  );
}

function RecordSession({ preparedCount }: { preparedCount: number }) {
  return (
    <PrimaryButton
      label={deskWords.record}
      disabledReason={preparedCount === 0 ? deskWords.nothingPrepared : null}
      onTap={() => void Taro.navigateTo({ url: '/pages/pre-review/session/index' })}
    />
  );
}

type More = Pick<DeskPage, 'rows' | 'receipts' | 'sessions' | 'next'>;

function DeskList({ first, onChanged }: { first: DeskPage; onChanged: () => void }) {
  const [more, setMore] = useState<More[]>([]);
  const [isLoading, setLoading] = useState(false);
  useEffect(() => setMore([]), [first]);
  const pages: More[] = [first, ...more];
  const next = pages[pages.length - 1]?.next ?? null;
  const rows = pages.flatMap((page) => page.rows);
  const receipts = pages.flatMap((page) => page.receipts);
  const sessions = pages.flatMap((page) => page.sessions);
  const readOn = async () => {
    setLoading(true);
    const answer = await callView('pre-review.desk', { tab: first.tab, cursor: next }).catch(() => null);
    setLoading(false);
    if (answer?.ok) setMore([...more, answer.data]);
  };
  if (rows.length + receipts.length + sessions.length === 0)
    return <EmptyState sentence={deskWords.empty[first.tab]} />;
  return (
    <>
      {rows.map((row) => (
        <DeskCard key={row.proposalId} row={row} isReconsideration={first.tab === 'reconsiderations'} />
      ))}
      <ReceiptList rows={receipts} onDone={onChanged} />
      {sessions.length > 0 && (
        <Section>
          <CellList>
            {sessions.map(({ sessionId, heldOn, titles, attendeeCount }) => (
              <Cell
                key={sessionId}
                label={deskWords.session(fullDay(heldOn), titles.length)}
                note={[deskWords.attended(attendeeCount), ...titles].join(' · ')}
                onTap={() => void Taro.navigateTo({ url: `/pages/pre-review/session/index?id=${sessionId}` })}
              />
            ))}
          </CellList>
        </Section>
      )}
      <LoadMore hasMore={next !== null} isLoading={isLoading} onMore={() => void readOn()} />
    </>
  );
}
