import { useEffect, useState } from 'react';
import type { BatchPage } from '@shared/contract/points-pages';
import { dayAhead } from '@shared/text/dates';
import { attendeesHint, batchWords, portionWords } from '@shared/text/words/points';
import { serverNowMs } from '../../../cloud/clock';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import type { Pages } from '../../../cloud/use-pages';
import { MultipleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';
import { JudgeCard, type Judgement } from './judge-card';

interface ReviewFormProps {
  page: BatchPage;
  batchId: string;
  pages: Pages<'points.batch'>;
  /** How many had to be put off. */
  onDone: (putOffCount: number) => void;
}

interface ReviewDraft {
  heldOn: string | null;
  attendeeIds: string[];
  judgements: Record<string, Judgement>;
}

/** One act decides six claims at most. */
const portionMax = 6;
const nothingYet: ReviewDraft = { heldOn: null, attendeeIds: [], judgements: {} };

/** What a sitting of the review group decided, recorded by the steward: who was there, and a yes or no for each claim. */
export function ReviewForm({ page, batchId, pages, onDone }: ReviewFormProps) {
  const draft = useDraft<ReviewDraft>(`points.review.${batchId}`, nothingYet);
  const [isAsking, setAsking] = useState(false);
  const review = useCommand('points.review', {
    onDone: ({ putOffIds }) => {
      setAsking(false);
      // The same sitting goes on with the next portion.
      draft.change({ judgements: {} });
      onDone(putOffIds.length);
    },
  });
  const { rows, hasMore, isLoading, more } = pages;
  const portion = rows.filter((row) => row.status === 'waiting').slice(0, portionMax);
  // What was decided stands before what waits: the list is gone through until it does not.
  const isLooking = portion.length === 0 && hasMore;
  useEffect(() => {
    if (isLooking && !isLoading) more();
  }, [isLooking, isLoading, more]);
  if (isLooking) return <Skeleton cards={2} />;

  const { attendeeIds, judgements } = draft.value;
  const heldOn = draft.value.heldOn ?? dayAhead(serverNowMs(), 0);
  const verdicts = portion.flatMap(({ id }) => {
    const judgement = judgements[id];
    return judgement ? [{ claimId: id, verdict: judgement.verdict, reason: judgement.reason.trim() }] : [];
  });
  const judge = (id: string, judgement: Judgement | null) => {
    const { [id]: _before, ...others } = judgements;
    draft.change({ judgements: judgement ? { ...others, [id]: judgement } : others });
  };
  const closedBecause = verdicts.length === 0 ? batchWords.chooseVerdicts : null;
  return (
    <>
      <SittingFields page={page} heldOn={heldOn} attendeeIds={attendeeIds} onChange={draft.change} />
      <Section title={batchWords.list} note={portionWords(portion.length, page.counts.waiting)}>
        {portion.map((row) => (
          <JudgeCard
            key={row.id}
            row={row}
            judgement={judgements[row.id] ?? null}
            charsMin={page.textCharsMin}
            onJudge={(judgement) => judge(row.id, judgement)}
          />
        ))}
        <PrimaryButton label={batchWords.review} disabledReason={closedBecause} onTap={() => setAsking(true)} />
      </Section>
      <ConfirmSheet
        isOpen={isAsking}
        title={batchWords.review}
        sentence={batchWords.attendeesHint}
        confirmLabel={batchWords.review}
        isPending={review.isPending}
        problem={review.problem}
        onRetry={review.retry}
        onConfirm={() => void review.run({ batchId, heldOn, attendeeIds, verdicts })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

interface SittingFieldsProps {
  page: BatchPage;
  heldOn: string;
  attendeeIds: readonly string[];
  onChange: (part: Partial<ReviewDraft>) => void;
}

function SittingFields({ page, heldOn, attendeeIds, onChange }: SittingFieldsProps) {
  return (
    <Section title={batchWords.reviewTitle}>
      <DateField
        label={batchWords.heldOn}
        value={heldOn}
        to={dayAhead(serverNowMs(), 0)}
        onChange={(next) => onChange({ heldOn: next })}
      />
      <MultipleChoice
        label={batchWords.attendees}
        hint={attendeesHint(page.reviewGroupMin)}
        choices={page.reviewGroup.map(({ villagerId, name }) => ({ value: villagerId, label: name }))}
        values={attendeeIds}
        onChange={(next) => onChange({ attendeeIds: next })}
      />
    </Section>
  );
}
