import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DeedRow } from '@shared/contract/boards';
import { pageTitles } from '@shared/text/page-titles';
import { deedWords } from '@shared/text/words/boards';
import { beneficiaryWords, doneOnWords } from '@shared/text/words/points';
import '@shared/text/refusals/points';
import { usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { PhotoStrip } from '../../../components/photo-strip';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TakeDownSheet } from '../deed-sheets';
import './index.less';

/** The wall of good deeds 好人好事墙: pictures that their people put there themselves. */
export default function DeedsPage() {
  const pages = usePages('points.good-deeds', {});
  const [chosen, setChosen] = useState<DeedRow | null>(null);
  return (
    <PageFrame title={pageTitles.deeds} view={pages.view}>
      {() => (
        <>
          {pages.rows.length === 0 && <EmptyState picture="board" sentence={deedWords.empty} />}
          {pages.rows.map((row) => (
            <Deed key={row.claimId} row={row} onTakeDown={() => setChosen(row)} />
          ))}
          {pages.rows.length > 0 && (
            <>
              <View className="deeds-note">{deedWords.note}</View>
              <LoadMore
                hasMore={pages.hasMore}
                isLoading={pages.isLoading}
                onMore={pages.more}
                problem={pages.problem}
              />
            </>
          )}
          {chosen && (
            <TakeDownSheet
              claimId={chosen.claimId}
              isMine={chosen.isMine}
              onClose={() => setChosen(null)}
              onDone={() => void pages.view.reload()}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

function Deed({ row, onTakeDown }: { row: DeedRow; onTakeDown: () => void }) {
  return (
    <Section title={row.title} note={`${beneficiaryWords(row.name, row.isForHousehold)} · ${doneOnWords(row.doneOn)}`}>
      <PhotoStrip fileIds={row.photoIds} label={row.title} />
      {row.text !== '' && <View className="deeds-text">{row.text}</View>}
      {row.mayTakeDown && (
        <View className="deeds-take-down">
          <SecondaryButton label={deedWords.takeDown} isInline onTap={onTakeDown} />
        </View>
      )}
    </Section>
  );
}
