import { useState } from 'react';
import { View } from '@tarojs/components';
import { monthInWords } from '@shared/text/words/points-names';
import { counterWords, monthRowWords, monthTotalWords } from '@shared/text/words/shop';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';

/** The shop's account of a month, as the whole village may read it. */
export function Month() {
  const [month, setMonth] = useState<string | null>(null);
  const view = useView('points.shop-month', { month });
  if (view.status === 'loading') return <Skeleton cards={1} />;
  if (!view.data) return <RefusalNote sentence={view.problem} onRetry={view.reload} />;
  const { data } = view;
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
      <SecondaryButton label={counterWords.earlier} isInline onTap={() => setMonth(data.monthBefore)} />
      {data.monthAfter !== null && (
        <SecondaryButton label={counterWords.later} isInline onTap={() => setMonth(data.monthAfter)} />
      )}
    </Section>
  );
}
