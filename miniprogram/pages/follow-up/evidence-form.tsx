import { isNoteComplete, noteCharsMax, yuanIn } from '@shared/domain/follow-up/carry-out-draft';
import { followUpWords } from '@shared/text/words/follow-up';
import { carryOutWords } from '@shared/text/words/hand-over';
import { useDraft } from '../../cloud/drafts';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { PhotoPicker } from '../../components/photo-picker';
import { PrimaryButton } from '../../components/primary-button';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { TextArea } from '../../components/text-area';
import { FormBar } from './form-bar';
import { useSheet } from './use-sheet';

interface Evidence {
  proposalId: string;
  evidence: string;
  photoIds: string[];
  /** Absent where no budget was set. */
  spentYuan?: number | null;
}

interface EvidenceFormProps {
  proposalId: string;
  /** What was spent is asked where a budget was set. */
  budgetYuan?: number | null;
  words: { label: string; hint: string; submit: string; confirm: string; note?: string };
  finish: {
    /** Null where it was not accepted. */
    run: (payload: Evidence) => Promise<object | null>;
    isPending: boolean;
    problem: string | null;
    retry: (() => Promise<object | null>) | null;
  };
}

/** What was done in the end, with photos; asked once more, because it cannot be taken back. */
export function EvidenceForm({ proposalId, words, finish, budgetYuan = null }: EvidenceFormProps) {
  const draft = useDraft(`evidence.${proposalId}`, { evidence: '', photoIds: [] as string[], spent: '' });
  const sheet = useSheet();
  const { evidence, photoIds, spent } = draft.value;
  const spentYuan = yuanIn(spent);
  const isSpentMissing = budgetYuan !== null && spentYuan === null;
  const incomplete = isSpentMissing ? carryOutWords.spentNeeded(budgetYuan) : null;
  const forget = (reply: object | null) => {
    if (reply) draft.discard();
  };
  return (
    <>
      <Section note={words.note}>
        <TextArea
          label={words.label}
          placeholder={words.hint}
          value={evidence}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ evidence: next })}
        />
        <PhotoPicker
          label={followUpWords.photos}
          isOptional
          fileIds={photoIds}
          onChange={(next) => draft.change({ photoIds: next })}
        />
        {budgetYuan !== null && (
          <TextField
            label={carryOutWords.spent}
            hint={carryOutWords.spentNeeded(budgetYuan)}
            kind="number"
            value={spent}
            onChange={(next) => draft.change({ spent: next })}
          />
        )}
      </Section>
      <FormBar>
        <PrimaryButton
          label={words.submit}
          disabledReason={isNoteComplete(evidence) ? incomplete : followUpWords.incomplete}
          onTap={sheet.open}
        />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={words.submit}
        sentence={words.confirm}
        confirmLabel={words.submit}
        onConfirm={() =>
          void finish
            .run({ proposalId, evidence, photoIds, ...(budgetYuan === null ? {} : { spentYuan }) })
            .then(forget)
        }
        onCancel={sheet.close}
        isPending={finish.isPending}
        problem={finish.problem}
        onRetry={finish.retry && (() => void finish.retry?.().then(forget))}
      />
    </>
  );
}
