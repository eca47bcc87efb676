import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { judgeWords } from '@shared/text/words/pre-review';
import { statusNames } from '@shared/text/words/proposal';
import { useView } from '../../cloud/use-view';
import { Cell, CellList } from '../../components/cell-list';
import { RefusalNote } from '../../components/refusal-note';
import { SecondaryButton } from '../../components/secondary-button';
import { Section } from '../../components/section';
import { Skeleton } from '../../components/skeleton';

/** Matters like this one, open or decided; read only when asked for. */
export function SimilarMatters({ proposalId, text }: { proposalId: string; text: string }) {
  const [isAsked, setAsked] = useState(false);
  const view = useView('proposal.similar', { text, exceptId: proposalId }, { isEnabled: isAsked });
  const rows = view.data?.rows;
  const open = (id: string) => void Taro.navigateTo({ url: `/pages/proposal/matter/index?id=${id}` });
  return (
    <Section title={judgeWords.similar}>
      {!isAsked && <SecondaryButton label={judgeWords.findSimilar} onTap={() => setAsked(true)} />}
      {isAsked && view.status === 'loading' && <Skeleton />}
      <RefusalNote sentence={view.problem} onRetry={view.reload} />
      {rows?.length === 0 && <View className="pre-review-note">{judgeWords.noSimilar}</View>}
      {rows && rows.length > 0 && (
        <CellList>
          {rows.map(({ row }) => (
            <Cell key={row.id} label={row.title} note={statusNames[row.status]} onTap={() => open(row.id)} />
          ))}
        </CellList>
      )}
    </Section>
  );
}
