import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { LedgerPage, LedgerRow } from '@shared/contract/pre-review-pages';
import { pageTitles } from '@shared/text/page-titles';
import { ledgerNow, ledgerStepLine, ledgerWords } from '@shared/text/words/ledger';
import { receiptSentence } from '@shared/text/words/receipt';
import '@shared/text/refusals/pre-review';
import { callView } from '../../../cloud/call';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { WordButton } from '../../../components/word-button';
import './index.less';
import { fullDay } from '@shared/text/dates';

/** The ledger of pre-review 预审台账: every matter that came before the party organisation, and what became of it. */
export default function LedgerScreen() {
  const view = useView('pre-review.ledger', { cursor: null });
  return (
    <PageFrame title={pageTitles.preReviewLedger} view={view}>
      {(page) => (
        <>
          <Section note={ledgerWords.note}>
            <WordButton request={{ sheet: 'preReviewLedger', period: page.quarter }} label={ledgerWords.print} />
          </Section>
          <Rows first={page} />
        </>
      )}
    </PageFrame>
  );
}

function Rows({ first }: { first: LedgerPage }) {
  const [more, setMore] = useState<LedgerPage[]>([]);
  const [isLoading, setLoading] = useState(false);
  useEffect(() => setMore([]), [first]);
  const pages = [first, ...more];
  const next = pages[pages.length - 1]?.next ?? null;
  const rows = pages.flatMap((page) => page.rows);
  const readOn = async () => {
    setLoading(true);
    const answer = await callView('pre-review.ledger', { cursor: next }).catch(() => null);
    setLoading(false);
    if (answer?.ok) setMore([...more, answer.data]);
  };
  if (rows.length === 0) return <EmptyState picture="board" sentence={ledgerWords.empty} />;
  return (
    <>
      {rows.map((row) => (
        <Matter key={row.proposalId} row={row} />
      ))}
      <LoadMore hasMore={next !== null} isLoading={isLoading} onMore={() => void readOn()} />
    </>
  );
}

function Matter({ row }: { row: LedgerRow }) {
  const nowMs = serverNowMs();
  const { proposalId, title, authorName, sponsorName, raisedOn, steps, receipt, isOverdue } = row;
  return (
    <Section title={title} note={ledgerWords.people(authorName, sponsorName)}>
      <View className="ledger-line">{ledgerWords.raised(fullDay(raisedOn))}</View>
      {steps
        .filter(({ verb }) => verb !== 'sponsor')
        .map((step) => (
          <View key={step.atMs} className="ledger-line">
            {ledgerStepLine(step, nowMs)}
          </View>
        ))}
      {receipt && <View className="ledger-line">{receiptSentence(receipt, nowMs)}</View>}
      <View className="ledger-now">
        {ledgerNow(row, nowMs)}
        {isOverdue && <Badge tone="bad" label={ledgerWords.overdue} />}
      </View>
      <SecondaryButton
        isInline
        label={ledgerWords.open}
        onTap={() => openPage(`/pages/proposal/matter/index?id=${proposalId}`)}
      />
    </Section>
  );
}
