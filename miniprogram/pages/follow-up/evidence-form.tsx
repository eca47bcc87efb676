import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { followUpWords } from '@shared/text/words/follow-up';
import { useDraft } from '../../cloud/drafts';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { PhotoPicker } from '../../components/photo-picker';
import { PrimaryButton } from '../../components/primary-button';
import { Section } from '../../components/section';
import { TextArea } from '../../components/text-area';
import { FormBar } from './form-bar';
import { useSheet } from './use-sheet';

interface Evidence {
  proposalId: string;
  evidence: string;
  photoIds: string[];
}

interface EvidenceFormProps {
  proposalId: string;
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
export function EvidenceForm({ proposalId, words, finish }: EvidenceFormProps) {
  const draft = useDraft(`evidence.${proposalId}`, { evidence: '', photoIds: [] as string[] });
  const sheet = useSheet();
  const { evidence, photoIds } = draft.value;
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
      </Section>
      <FormBar>
        <PrimaryButton
          label={words.submit}
          disabledReason={isNoteComplete(evidence) ? null : followUpWords.incomplete}
          onTap={sheet.open}
        />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={words.submit}
        sentence={words.confirm}
        confirmLabel={words.submit}
        onConfirm={() => void finish.run({ proposalId, evidence, photoIds }).then(forget)}
        onCancel={sheet.close}
        isPending={finish.isPending}
        problem={finish.problem}
        onRetry={finish.retry && (() => void finish.retry?.().then(forget))}
      />
    </>
  );
}
