import { type ReactNode, useState } from 'react';
import { View } from '@tarojs/components';
import type { ShopMonthPage } from '@shared/contract/shop-pages';
import { pageTitles } from '@shared/text/page-titles';
import { monthInWords } from '@shared/text/words/points-names';
import { counterWords, monthRowWords, monthTotalWords } from '@shared/text/words/shop';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';

/** The shop's account of a month, as the whole village may read it. */
export function Month({ header }: { header: ReactNode }) {
  const [month, setMonth] = useState<string | null>(null);
  const view = useView('points.shop-month', { month });
  return (
    <PageFrame title={pageTitles.counter} view={view} header={header}>
      {(data) => <Account data={data} onTurn={setMonth} />}
    </PageFrame>
  );
}

function Account({ data, onTurn }: { data: ShopMonthPage; onTurn: (month: string | null) => void }) {
  return (
    <Section title={monthInWords(data.month)} note={counterWords.monthNote}>
      {data.rows.length === 0 ? (
        <EmptyState sentence={counterWords.monthEmpty} />
      ) : (
        <>
          <View className="counter-note number">{monthTotalWords(data.totals)}</View>
          <CellList>
            {data.rows.map((row) => (
              <Cell key={row.goodId} label={row.goodName} note={monthRowWords(row)} />
            ))}
          </CellList>
        </>
      )}
      <SecondaryButton label={counterWords.earlier} isInline onTap={() => onTurn(data.monthBefore)} />
      {data.monthAfter !== null && (
        <SecondaryButton label={counterWords.later} isInline onTap={() => onTurn(data.monthAfter)} />
      )}
    </Section>
  );
}
