import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import type { Visit } from '@shared/domain/follow-up/follow-up';
import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { followUpWords, visitWords } from '@shared/text/words/follow-up';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PhotoPicker } from '../../../components/photo-picker';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { FormBar } from '../form-bar';
import { useSheet } from '../use-sheet';
import { RatingChoice } from './rating-choice';

type Found = 'done' | 'notDone';

interface VisitDraft {
  manner: Visit['manner'] | null;
  note: string;
  photoIds: string[];
  found: Found | null;
  rating: number | null;
  ratingWords: string;
}

const empty: VisitDraft = { manner: null, note: '', photoIds: [], found: null, rating: null, ratingWords: '' };
const manners = [
  { value: 'home', label: visitWords.manners.home },
  { value: 'phone', label: visitWords.manners.phone },
] as const;
const findings = [
  { value: 'done', label: visitWords.found.done },
  { value: 'notDone', label: visitWords.found.notDone },
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
  const { manner, note, photoIds, found, rating, ratingWords } = draft.value;
  const reopens = found === 'notDone' || (rating !== null && rating < ratingMin);
  const isSaid = isNoteComplete(note) && ratingWords.length <= quoteCharsMax;
  const isComplete = manner !== null && found !== null && rating !== null && isSaid;
  const send = () => {
    if (manner === null || rating === null) return;
    void record.run({ proposalId, manner, note, photoIds, isDone: found === 'done', rating, ratingWords });
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
        sentence={reopens ? visitWords.reopens(ratingMin) : visitWords.rests}
        confirmLabel={visitWords.save}
        isDanger={reopens}
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
      <PhotoPicker
        label={followUpWords.photos}
        isOptional
        fileIds={fields.photoIds}
        onChange={(next) => onChange({ photoIds: next })}
      />
      <SingleChoice
        label={visitWords.isDone}
        choices={findings}
        value={fields.found}
        onChange={(next) => onChange({ found: next })}
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
