import { useState } from 'react';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { counterWords } from '@shared/text/words/shop';
import '@shared/text/refusals/points';
import { usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { type Tab, Tabs } from '../../../components/tabs';
import { Goods } from './goods';
import { Month } from './month';
import { Waiting } from './waiting';
import './index.less';

type Leaf = 'waiting' | 'goods' | 'month';

const tabs: Tab<Leaf>[] = (['waiting', 'goods', 'month'] as const).map((value) => ({
  value,
  label: counterWords.tabs[value],
}));

/** The shopkeeper's counter; the month's account is open to the whole village. */
export default function CounterPage() {
  const shop = usePages('points.shop', {});
  const [chosen, setChosen] = useState<Leaf | null>(null);
  return (
    <PageFrame title={pageTitles.counter} view={shop.view}>
      {({ keep }) => {
        const leaf = chosen ?? (keep.isOpen ? 'waiting' : 'month');
        return (
          <>
            <Tabs tabs={tabs} value={leaf} onChange={setChosen} />
            {leaf === 'month' && <Month />}
            {leaf !== 'month' && !keep.isOpen && <EmptyState sentence={refusalSentence(keep.refusal)} />}
            {leaf === 'waiting' && keep.isOpen && <Waiting />}
            {leaf === 'goods' && keep.isOpen && <Goods pages={shop} />}
          </>
        );
      }}
    </PageFrame>
  );
}
