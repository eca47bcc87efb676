import { useState } from 'react';
import type { OrderRow } from '@shared/contract/shop-pages';
import { pageTitles } from '@shared/text/page-titles';
import { ordersWords, shopWords } from '@shared/text/words/shop';
import '@shared/text/refusals/points';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { CancelSheet } from '../cancel-sheet';
import { OrderCard } from '../order-card';

/** What the reader redeemed: the codes of what waits, and what became of the rest. */
export default function OrdersPageScreen() {
  const pages = usePages('points.orders', { whose: 'mine' });
  const [cancelling, setCancelling] = useState<OrderRow | null>(null);
  return (
    <PageFrame title={pageTitles.orders} view={pages.view}>
      {() => (
        <Section>
          {pages.rows.length === 0 && (
            <EmptyState
              sentence={ordersWords.none}
              action={{ label: shopWords.exchange, onTap: () => openPage('/pages/points/shop/index') }}
            />
          )}
          {pages.rows.map((order) => (
            <OrderCard key={order.id} order={order}>
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
              onClose={() => setCancelling(null)}
              onDone={() => void pages.view.reload()}
            />
          )}
        </Section>
      )}
    </PageFrame>
  );
}
