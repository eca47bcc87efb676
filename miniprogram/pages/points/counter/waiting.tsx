import { type ReactNode, useState } from 'react';
import { View } from '@tarojs/components';
import type { OrderRow } from '@shared/contract/shop-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { componentWords } from '@shared/text/components';
import { counterWords, ordersWords, waitingWords } from '@shared/text/words/shop';
import { callView } from '../../../cloud/call';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { type Pages, usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import { CancelSheet } from '../cancel-sheet';
import { OrderCard } from '../order-card';

const codeLength = 6;

/** Somebody comes to fetch: their six digits find the reservation, one tap hands it over. */
export function Waiting({ header }: { header: ReactNode }) {
  const pages = usePages('points.orders', { whose: 'counter' });
  const [said, setSaid] = useState('');
  return (
    <PageFrame title={pageTitles.counter} view={pages.view} header={header}>
      <Fetch
        onDone={() => {
          setSaid(counterWords.handedOver);
          void pages.view.reload();
        }}
        onBegin={() => setSaid('')}
      />
      {said !== '' && (
        <Section>
          <View role="status">{said}</View>
        </Section>
      )}
      <Queue pages={pages} />
    </PageFrame>
  );
}

function Fetch({ onDone, onBegin }: { onDone: () => void; onBegin: () => void }) {
  const [code, setCode] = useState('');
  const [found, setFound] = useState<OrderRow | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const digits = code.replace(/\D/g, '').slice(0, codeLength);
  const handOver = useCommand('points.hand-over-order', {
    onDone: () => {
      setFound(null);
      setCode('');
      onDone();
    },
  });
  const find = async () => {
    onBegin();
    handOver.clear();
    const answer = await callView('points.order-by-code', { pickUpCode: digits }).catch(() => null);
    setFound(answer?.ok ? answer.data : null);
    if (!answer) setProblem(componentWords.connectionLost);
    else setProblem(answer.ok ? null : refusalSentence(answer.refusal));
  };
  return (
    <Section>
      <TextField
        label={counterWords.code}
        hint={counterWords.codeHint}
        kind="number"
        value={code}
        onChange={(next) => {
          setCode(next);
          setFound(null);
        }}
      />
      <RefusalNote sentence={handOver.problem ?? problem} onRetry={handOver.retry} />
      {found ? (
        <>
          <OrderCard order={found}>
            <View>{waitingWords(found.buyerName, found.pickUpUntilMs, serverNowMs())}</View>
          </OrderCard>
          <PrimaryButton
            label={counterWords.handOver}
            isPending={handOver.isPending}
            onTap={() => void handOver.run({ orderId: found.id, pickUpCode: digits })}
          />
        </>
      ) : (
        <PrimaryButton
          label={counterWords.find}
          disabledReason={digits.length === codeLength ? null : counterWords.codeHint}
          onTap={() => void find()}
        />
      )}
    </Section>
  );
}

function Queue({ pages }: { pages: Pages<'points.orders'> }) {
  const [cancelling, setCancelling] = useState<OrderRow | null>(null);
  return (
    <Section title={counterWords.tabs.waiting}>
      {pages.rows.length === 0 && <EmptyState picture="seats" sentence={counterWords.nobody} />}
      {pages.rows.map((order) => (
        <OrderCard key={order.id} order={order}>
          <View className="counter-buyer">{order.buyerName}</View>
          {order.cancel.isOpen && (
            <SecondaryButton label={ordersWords.cancel} isInline onTap={() => setCancelling(order)} />
          )}
        </OrderCard>
      ))}
      {pages.rows.length > 0 && (
        <LoadMore hasMore={pages.hasMore} isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />
      )}
      {cancelling && (
        <CancelSheet
          order={cancelling}
          isAtCounter
          onClose={() => setCancelling(null)}
          onDone={() => void pages.view.reload()}
        />
      )}
    </Section>
  );
}
