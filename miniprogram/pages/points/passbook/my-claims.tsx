import { useState } from 'react';
import type { MyClaimRow } from '@shared/contract/points-pages';
import { deedWords } from '@shared/text/words/boards';
import { correctionWords } from '@shared/text/words/correction';
import { passbookWords } from '@shared/text/words/points';
import { useCommand } from '../../../cloud/use-command';
import { usePages } from '../../../cloud/use-pages';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';
import { ClaimCard } from '../claim-card';
import { ShowDeedSheet, TakeDownSheet } from '../deed-sheets';
import { AppealSheet, ExplainSheet } from './row-sheets';

const sheets = { explain: ExplainSheet, appeal: AppealSheet };

/** What the reader and their household claimed, and how each claim stands. */
export function MyClaims() {
  const pages = usePages('points.claims', {});
  const [chosen, setChosen] = useState<MyClaimRow | null>(null);
  const [written, setWritten] = useState<{ sheet: keyof typeof sheets; row: MyClaimRow } | null>(null);
  const [onWall, setOnWall] = useState<MyClaimRow | null>(null);
  const Sheet = written && sheets[written.sheet];
  const withdraw = useCommand('points.withdraw-claim', {
    onDone: () => {
      setChosen(null);
      void pages.view.reload();
    },
  });
  if (pages.view.status === 'loading') return <Skeleton cards={2} />;
  if (pages.view.problem) return <RefusalNote sentence={pages.view.problem} onRetry={pages.view.reload} />;
  return (
    <Section>
      {pages.rows.length === 0 && <EmptyState picture="board" sentence={passbookWords.noClaims} />}
      {pages.rows.map((row) => (
        <ClaimCard key={row.id} row={row}>
          {row.withdraw.isOpen && (
            <SecondaryButton label={passbookWords.withdraw} isInline onTap={() => setChosen(row)} />
          )}
          {row.explain.isOpen && (
            <SecondaryButton
              label={correctionWords.explain}
              isInline
              onTap={() => setWritten({ sheet: 'explain', row })}
            />
          )}
          {row.appeal.isOpen && (
            <SecondaryButton
              label={correctionWords.appeal}
              isInline
              onTap={() => setWritten({ sheet: 'appeal', row })}
            />
          )}
          {row.isOnWall ? (
            <SecondaryButton label={deedWords.takeDown} isInline onTap={() => setOnWall(row)} />
          ) : (
            row.show.isOpen && <SecondaryButton label={deedWords.show} isInline onTap={() => setOnWall(row)} />
          )}
        </ClaimCard>
      ))}
      {pages.rows.length > 0 && (
        <LoadMore hasMore={pages.hasMore} isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />
      )}
      {written && Sheet && (
        <Sheet
          row={written.row}
          charsMin={written.row.textCharsMin}
          onClose={() => setWritten(null)}
          onDone={() => void pages.view.reload()}
        />
      )}
      {onWall && <WallSheet row={onWall} onClose={() => setOnWall(null)} onDone={() => void pages.view.reload()} />}
      <ConfirmSheet
        isOpen={chosen !== null}
        title={passbookWords.withdrawTitle}
        sentence={passbookWords.withdrawSentence}
        confirmLabel={passbookWords.withdraw}
        isDanger
        isPending={withdraw.isPending}
        problem={withdraw.problem}
        onRetry={withdraw.retry}
        onConfirm={() => chosen && void withdraw.run({ claimId: chosen.id })}
        onCancel={() => setChosen(null)}
      />
    </Section>
  );
}

function WallSheet({ row, ...sheet }: { row: MyClaimRow; onClose: () => void; onDone: () => void }) {
  return row.isOnWall ? (
    <TakeDownSheet claimId={row.id} isMine {...sheet} />
  ) : (
    <ShowDeedSheet claimId={row.id} {...sheet} />
  );
}
