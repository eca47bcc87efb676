import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { visitWords } from '@shared/text/words/follow-up';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { FormBar } from '../form-bar';
import { useSheet } from '../use-sheet';
import { RatingChoice } from './rating-choice';

const wordsCharsMax = 200;

interface RateFormProps {
  page: FollowUpPage;
  /** Somebody who supported it, whose rating reopens nothing. */
  isSupporter?: boolean;
  onDone: () => void;
}

/** The author's own rating, or a supporter's. */
export function RateForm({ page, isSupporter = false, onDone }: RateFormProps) {
  const proposalId = page.row.id;
  const ratingMin = page.ratingMin ?? 1;
  const draft = useDraft(`rate.${proposalId}`, { rating: null as number | null, words: '' });
  const sheet = useSheet();
  const rate = useCommand(isSupporter ? 'follow-up.rate-as-supporter' : 'follow-up.rate', {
    onDone: () => {
      draft.discard();
      sheet.close();
      onDone();
    },
  });
  const { rating, words } = draft.value;
  const isLow = !isSupporter && rating !== null && rating < ratingMin;
  return (
    <>
      <Section
        title={isSupporter ? visitWords.supportRate : visitWords.rateTitle}
        note={isSupporter ? visitWords.supportRateNote : undefined}
      >
        <RatingChoice
          label={visitWords.ownRating}
          value={rating}
          ratingMin={isSupporter ? null : ratingMin}
          onChange={(next) => draft.change({ rating: next })}
        />
        <TextArea
          label={visitWords.ownWords}
          isOptional
          value={words}
          charsMax={wordsCharsMax}
          onChange={(next) => draft.change({ words: next })}
        />
      </Section>
      <FormBar>
        <PrimaryButton
          label={visitWords.rate}
          disabledReason={rating === null || words.length > wordsCharsMax ? visitWords.rateIncomplete : null}
          onTap={sheet.open}
        />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={visitWords.rate}
        sentence={isLow ? visitWords.reopens(ratingMin) : visitWords.rateRests}
        confirmLabel={visitWords.rate}
        isDanger={isLow}
        onConfirm={() => rating !== null && void rate.run({ proposalId, rating, words })}
        onCancel={sheet.close}
        isPending={rate.isPending}
        problem={rate.problem}
        onRetry={rate.retry}
      />
    </>
  );
}
