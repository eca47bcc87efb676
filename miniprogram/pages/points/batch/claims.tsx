import { useState } from 'react';
import type { BatchClaimRow } from '@shared/contract/points-pages';
import { correctionWords } from '@shared/text/words/correction';
import { batchWords } from '@shared/text/words/points';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { ClaimCard } from '../claim-card';
import type { BatchProps } from './index';
import { AnswerSheet, CorrectSheet, DecideSheet, ObjectSheet } from './row-sheets';

const sheets = { answer: AnswerSheet, object: ObjectSheet, correct: CorrectSheet, decide: DecideSheet };
type Verb = keyof typeof sheets;

/** What the reader is told after a verb whose effect is not seen at once. */
const saidAfter: Partial<Record<Verb, string>> = { object: batchWords.objected, correct: correctionWords.correctSent };

/** The claims of the month, each with what this reader may do about it. */
export function Claims({ page, pages, onChanged, onSaid }: BatchProps) {
  const [chosen, setChosen] = useState<{ verb: Verb; row: BatchClaimRow } | null>(null);
  const isPublic = Boolean(page.batch?.noticeFromOn);
  const empty = page.isInside ? batchWords.noRows : isPublic ? batchWords.noneOnNotice : batchWords.nothingYet;
  const Sheet = chosen && sheets[chosen.verb];
  const button = (row: BatchClaimRow, verb: Verb, label: string) => (
    <SecondaryButton label={label} isInline onTap={() => setChosen({ verb, row })} />
  );
  return (
    <Section
      title={isPublic ? batchWords.noticeList : batchWords.list}
      note={isPublic ? batchWords.noticeNote : undefined}
    >
      {pages.rows.length === 0 && <EmptyState sentence={empty} />}
      {pages.rows.map((row) => (
        <ClaimCard key={row.id} row={row}>
          {row.answer.isOpen && button(row, 'answer', batchWords.answer)}
          {row.object.isOpen && !row.isMine && button(row, 'object', batchWords.object)}
          {row.decideCorrection.isOpen && button(row, 'decide', correctionWords.decideCorrection)}
          {row.correct.isOpen && button(row, 'correct', correctionWords.correct)}
        </ClaimCard>
      ))}
      {pages.rows.length > 0 && (
        <LoadMore hasMore={pages.hasMore} isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />
      )}
      {chosen && Sheet && (
        <Sheet
          row={chosen.row}
          charsMin={page.textCharsMin}
          onClose={() => setChosen(null)}
          onDone={() => {
            onSaid(saidAfter[chosen.verb] ?? '');
            onChanged();
          }}
        />
      )}
    </Section>
  );
}
