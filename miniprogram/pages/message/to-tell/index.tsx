import { useState } from 'react';
import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import { toTellWords } from '@shared/text/words/message';
import '@shared/text/refusals/message';
import { usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { Tabs } from '../../../components/tabs';
import { TellBar } from './tell-bar';
import { TellingCard } from './telling-card';
import { TellingSheet } from './telling-sheet';
import { ToldCard } from './told-card';
import './index.less';

type Tab = keyof typeof toTellWords.tabs;
const tabs = Object.entries(toTellWords.tabs).map(([value, label]) => ({ value: value as Tab, label }));

/** For the clerk: whom WeChat did not reach, to be told in another way 告知; and who was told, by whom and how. */
export default function ToTellPage() {
  const [tab, setTab] = useState<Tab>('unreached');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const list = usePages('message.to-tell', { tab });
  const reload = () => {
    setChosen([]);
    void list.view.reload();
  };
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const isTelling = tab === 'unreached';
  return (
    <PageFrame
      title={pageTitles.toTell}
      view={list.view}
      header={<Tabs tabs={tabs} value={tab} onChange={setTab} />}
      actionBar={
        isTelling && list.rows.length > 0 ? (
          <TellBar rows={list.rows} chosen={chosen} onChoose={setChosen} onTold={reload} />
        ) : null
      }
    >
      {list.rows.length === 0 ? (
        <EmptyState sentence={isTelling ? toTellWords.empty : toTellWords.emptyTold} />
      ) : (
        <>
          {isTelling && <View className="page-note">{toTellWords.note}</View>}
          {list.rows.map((row) =>
            isTelling ? (
              <TellingCard
                key={row.messageId}
                row={row}
                isChosen={chosen.includes(row.messageId)}
                onTap={() => toggle(row.messageId)}
              />
            ) : (
              <ToldCard key={row.messageId} row={row} onBack={reload} />
            ),
          )}
          <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
          {isTelling && <TellingSheet rows={list.rows} />}
        </>
      )}
    </PageFrame>
  );
}
