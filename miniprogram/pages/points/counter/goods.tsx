import { type ReactNode, useState } from 'react';
import type { GoodRow } from '@shared/contract/shop-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { counterWords } from '@shared/text/words/shop';
import { type Pages, usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { GoodCard } from '../good-card';
import { CountSheet } from './count-sheet';
import { GoodSheet } from './good-sheet';
import { SupplySheet } from './supply-sheet';

type Opened = { kind: 'enter' } | { kind: 'change' | 'supply' | 'count'; good: GoodRow };

/** What is on the shelf, and what is put away: entered, changed, supplied, counted. */
export function Goods({ header }: { header: ReactNode }) {
  const pages = usePages('points.shop', {});
  return (
    <PageFrame title={pageTitles.counter} view={pages.view} header={header}>
      {({ keep }) => (keep.isOpen ? <Shelf pages={pages} /> : <EmptyState sentence={refusalSentence(keep.refusal)} />)}
    </PageFrame>
  );
}

function Shelf({ pages }: { pages: Pages<'points.shop'> }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const done = () => {
    close();
    void pages.view.reload();
  };
  return (
    <Section>
      <PrimaryButton label={counterWords.enter} onTap={() => setOpened({ kind: 'enter' })} />
      {pages.rows.length === 0 && <EmptyState sentence={counterWords.noGoods} />}
      {pages.rows.map((good) => (
        <GoodCard key={good.id} good={good}>
          <SecondaryButton label={counterWords.supply} isInline onTap={() => setOpened({ kind: 'supply', good })} />
          <SecondaryButton label={counterWords.count} isInline onTap={() => setOpened({ kind: 'count', good })} />
          <SecondaryButton label={counterWords.change} isInline onTap={() => setOpened({ kind: 'change', good })} />
        </GoodCard>
      ))}
      {pages.rows.length > 0 && (
        <LoadMore hasMore={pages.hasMore} isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />
      )}
      {(opened?.kind === 'enter' || opened?.kind === 'change') && (
        <GoodSheet good={opened.kind === 'change' ? opened.good : null} onClose={close} onDone={done} />
      )}
      {opened?.kind === 'supply' && <SupplySheet good={opened.good} onClose={close} onDone={done} />}
      {opened?.kind === 'count' && <CountSheet good={opened.good} onClose={close} onDone={done} />}
    </Section>
  );
}
