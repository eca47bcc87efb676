import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { judgeWords } from '@shared/text/words/pre-review';
import { decidedAs } from '@shared/text/words/vote';
import { statusNames } from '@shared/text/words/proposal';
import { useView } from '../../cloud/use-view';
import { Cell, CellList } from '../../components/cell-list';
import { RefusalNote } from '../../components/refusal-note';
import { Section } from '../../components/section';
import { Skeleton } from '../../components/skeleton';

/** Matters like this one, open or decided, and what the village decided before: read by themselves, after the page. */
export function SimilarMatters({ proposalId, text }: { proposalId: string; text: string }) {
  const view = useView('proposal.similar', { text, exceptId: proposalId });
  const rows = view.data?.rows;
  const decided = view.data?.decided ?? [];
  const open = (id: string) => void Taro.navigateTo({ url: `/pages/proposal/matter/index?id=${id}` });
  return (
    <Section title={judgeWords.similar}>
      {view.status === 'loading' && <Skeleton cards={1} />}
      <RefusalNote sentence={view.problem} onRetry={view.reload} />
      {rows?.length === 0 && decided.length === 0 && <View className="pre-review-note">{judgeWords.noSimilar}</View>}
      {rows && rows.length + decided.length > 0 && (
        <CellList>
          {decided.map(({ id, year, number, title }) => (
            <Cell
              key={id}
              label={title}
              note={decidedAs(year, number)}
              onTap={() => void Taro.navigateTo({ url: `/pages/decision/decision/index?id=${id}` })}
            />
          ))}
          {rows.map(({ row }) => (
            <Cell key={row.id} label={row.title} note={statusNames[row.status]} onTap={() => open(row.id)} />
          ))}
        </CellList>
      )}
    </Section>
  );
}
