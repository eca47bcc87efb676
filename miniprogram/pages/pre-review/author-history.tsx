import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { dayInWords } from '@shared/text/dates';
import { judgeWords, verdictNames } from '@shared/text/words/pre-review';
import { serverNowMs } from '../../cloud/clock';
import { useView } from '../../cloud/use-view';
import { Cell, CellList } from '../../components/cell-list';
import { RefusalNote } from '../../components/refusal-note';
import { SecondaryButton } from '../../components/secondary-button';
import { Section } from '../../components/section';
import { Skeleton } from '../../components/skeleton';

/** What became of the author's other matters before the party organisation; read only when asked for. */
export function AuthorHistory({ proposalId, authorName }: { proposalId: string; authorName: string }) {
  const [isAsked, setAsked] = useState(false);
  const view = useView('pre-review.author-history', { proposalId }, { isEnabled: isAsked });
  const page = view.data;
  const nowMs = serverNowMs();
  const open = (id: string) => void Taro.navigateTo({ url: `/pages/proposal/matter/index?id=${id}` });
  return (
    <Section title={judgeWords.authorHistory(authorName)}>
      {!isAsked && <SecondaryButton label={judgeWords.seeAuthorHistory} onTap={() => setAsked(true)} />}
      {isAsked && view.status === 'loading' && <Skeleton />}
      <RefusalNote sentence={view.problem} onRetry={view.reload} />
      {page && <View className="pre-review-note">{judgeWords.authorCounts(page.raisedCount, page.returnedCount)}</View>}
      {page && page.rows.length > 0 && (
        <CellList>
          {page.rows.map(({ proposalId: id, title, verdict, atMs, reason }) => (
            <Cell
              key={`${id}.${atMs}`}
              label={title}
              note={judgeWords.verdictThen(dayInWords(atMs, nowMs), verdictNames[verdict], reason)}
              onTap={() => open(id)}
            />
          ))}
        </CellList>
      )}
    </Section>
  );
}
