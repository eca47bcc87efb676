import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import type { Visit } from '@shared/domain/follow-up/follow-up';
import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { visitWords } from '@shared/text/words/follow-up';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { FormBar } from '../form-bar';
import { useSheet } from '../use-sheet';
import { RatingChoice } from './rating-choice';

interface VisitDraft {
  manner: Visit['manner'] | null;
  note: string;
  rating: number | null;
  ratingWords: string;
}

const empty: VisitDraft = { manner: null, note: '', rating: null, ratingWords: '' };
const manners = [
  { value: 'home', label: visitWords.manners.home },
  { value: 'phone', label: visitWords.manners.phone },
] as const;
const quoteCharsMax = 200;

/** How the visit was, and what the author said of it. */
export function VisitForm({ page, onDone }: { page: FollowUpPage; onDone: () => void }) {
  const proposalId = page.row.id;
  const ratingMin = page.ratingMin ?? 1;
  const draft = useDraft(`visit.${proposalId}`, empty);
  const sheet = useSheet();
  const record = useCommand('follow-up.record-visit', {
    onDone: () => {
      draft.discard();
      sheet.close();
      onDone();
    },
  });
  const { manner, note, rating, ratingWords } = draft.value;
  const isLow = rating !== null && rating < ratingMin;
  const isComplete = manner !== null && rating !== null && isNoteComplete(note) && ratingWords.length <= quoteCharsMax;
  const send = () => {
    if (manner === null || rating === null) return;
    void record.run({ proposalId, manner, note, rating, ratingWords });
  };
  return (
    <>
      <VisitFields fields={draft.value} ratingMin={ratingMin} onChange={draft.change} />
      <FormBar>
        <PrimaryButton
          label={visitWords.save}
          disabledReason={isComplete ? null : visitWords.incomplete}
          onTap={sheet.open}
        />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={visitWords.saveTitle}
        sentence={isLow ? visitWords.reopens(ratingMin) : visitWords.rests}
        confirmLabel={visitWords.save}
        isDanger={isLow}
        onConfirm={send}
        onCancel={sheet.close}
        isPending={record.isPending}
        problem={record.problem}
        onRetry={record.retry}
      />
    </>
  );
}

interface VisitFieldsProps {
  fields: VisitDraft;
  ratingMin: number;
  onChange: (part: Partial<VisitDraft>) => void;
}

function VisitFields({ fields, ratingMin, onChange }: VisitFieldsProps) {
  return (
    <Section>
      <SingleChoice
        label={visitWords.manner}
        choices={manners}
        value={fields.manner}
        onChange={(next) => onChange({ manner: next })}
      />
      <TextArea
        label={visitWords.note}
        placeholder={visitWords.noteHint}
        value={fields.note}
        charsMax={noteCharsMax}
        onChange={(next) => onChange({ note: next })}
      />
      <RatingChoice
        label={visitWords.rating}
        value={fields.rating}
        ratingMin={ratingMin}
        onChange={(next) => onChange({ rating: next })}
      />
      <TextArea
        label={visitWords.words}
        isOptional
        value={fields.ratingWords}
        charsMax={quoteCharsMax}
        onChange={(next) => onChange({ ratingWords: next })}
      />
    </Section>
  );
}
