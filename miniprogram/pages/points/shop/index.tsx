import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { GoodRow, ShopPage } from '@shared/contract/shop-pages';
import { pageTitles } from '@shared/text/page-titles';
import { shopWords } from '@shared/text/words/shop';
import '@shared/text/refusals/points';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { GoodCard } from '../good-card';
import { ReserveSheet } from './reserve-sheet';
import './index.less';

/** The points shop 积分超市: what is on the shelf, and what one can have it for. */
export default function ShopPageScreen() {
  const pages = usePages('points.shop', {});
  const [chosen, setChosen] = useState<GoodRow | null>(null);
  return (
    <PageFrame title={pageTitles.shop} view={pages.view} header={pages.view.data && <Purse page={pages.view.data} />}>
      {(page) => (
        <>
          <Section>
            {pages.rows.length === 0 && <EmptyState sentence={shopWords.empty} />}
            {pages.rows
              .filter((good) => good.isOnSale)
              .map((good) => (
                <GoodCard key={good.id} good={good} onTap={good.available > 0 ? () => setChosen(good) : undefined} />
              ))}
            {pages.rows.length > 0 && (
              <LoadMore
                hasMore={pages.hasMore}
                isLoading={pages.isLoading}
                onMore={pages.more}
                problem={pages.problem}
              />
            )}
          </Section>
          <Section>
            <CellList>
              <Cell label={shopWords.orders} onTap={() => openPage('/pages/points/orders/index')} />
              <Cell
                label={shopWords.counter}
                onTap={() => openPage(`/pages/points/counter/index${page.keep.isOpen ? '' : '?leaf=month'}`)}
              />
            </CellList>
          </Section>
          {chosen && (
            <ReserveSheet
              good={chosen}
              balances={page.balances}
              onClose={() => setChosen(null)}
              onDone={() => void pages.view.reload()}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

/** What the reader can spend: their own points, and their household's. */
function Purse({ page: { balances } }: { page: ShopPage }) {
  const part = (label: string, points: number) => (
    <View className="shop-purse-part">
      <View className="shop-purse-label">{label}</View>
      <View className="shop-purse-number number">
        {points}
        <Text className="shop-purse-unit">{shopWords.unit}</Text>
      </View>
    </View>
  );
  return (
    <View className="shop-purse" aria-label={shopWords.balance}>
      {part(shopWords.mine, balances.mine)}
      {balances.household !== null && part(shopWords.household, balances.household)}
    </View>
  );
}
