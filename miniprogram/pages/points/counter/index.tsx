import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { counterWords } from '@shared/text/words/shop';
import '@shared/text/refusals/points';
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

const leaves = { waiting: Waiting, goods: Goods, month: Month };

/** The shopkeeper's counter, each leaf drawn by a call of its own; the month's account is open to the whole village. */
export default function CounterPage() {
  const { leaf: asked } = useRouter().params;
  const [leaf, setLeaf] = useState<Leaf>(asked === 'month' ? 'month' : 'waiting');
  const LeafPage = leaves[leaf];
  return <LeafPage header={<Tabs tabs={tabs} value={leaf} onChange={setLeaf} />} />;
}
