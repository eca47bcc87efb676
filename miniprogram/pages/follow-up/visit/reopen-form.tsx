import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { followUpWords, visitWords } from '@shared/text/words/follow-up';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { useSheet } from '../use-sheet';

/** The supervisor has the matter taken up again. */
export function ReopenForm({ proposalId, onDone }: { proposalId: string; onDone: () => void }) {
  const draft = useDraft(`reopen.${proposalId}`, { reason: '' });
  const sheet = useSheet();
  const reopen = useCommand('follow-up.reopen', {
    onDone: () => {
      draft.discard();
      sheet.close();
      onDone();
    },
  });
  const { reason } = draft.value;
  return (
    <>
      <Section title={visitWords.reopen} note={visitWords.reopenNote}>
        <TextArea
          label={visitWords.reopenReason}
          value={reason}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ reason: next })}
        />
        <SecondaryButton
          label={visitWords.reopen}
          isDanger
          disabledReason={isNoteComplete(reason) ? null : followUpWords.incomplete}
          onTap={sheet.open}
        />
      </Section>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={visitWords.reopen}
        sentence={visitWords.reopenConfirm}
        confirmLabel={visitWords.reopen}
        isDanger
        onConfirm={() => void reopen.run({ proposalId, reason })}
        onCancel={sheet.close}
        isPending={reopen.isPending}
        problem={reopen.problem}
        onRetry={reopen.retry}
      />
    </>
  );
}
