import { daysAhead, isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { closeOutWords, followUpWords } from '@shared/text/words/follow-up';
import { serverNowMs } from '../../../cloud/clock';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';
import { useSheet } from '../use-sheet';

interface NotYetSheetProps {
  proposalId: string;
  meetingId: string;
  onDone: () => void;
}

/** The other answer: what is still missing, and the new date. */
export function NotYetSheet({ proposalId, meetingId, onDone }: NotYetSheetProps) {
  const draft = useDraft(`not-yet.${proposalId}`, { reason: '', newDueOn: null as string | null });
  const sheet = useSheet();
  const notYet = useCommand('follow-up.not-yet', {
    onDone: () => {
      draft.discard();
      sheet.close();
      onDone();
    },
  });
  const { reason, newDueOn } = draft.value;
  const isComplete = isNoteComplete(reason) && newDueOn !== null;
  return (
    <>
      <SecondaryButton label={closeOutWords.notYet} onTap={sheet.open} />
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={closeOutWords.notYetTitle}
        confirmLabel={closeOutWords.notYetConfirm}
        disabledReason={isComplete ? null : followUpWords.incomplete}
        onConfirm={() => newDueOn !== null && void notYet.run({ proposalId, meetingId, reason, newDueOn })}
        onCancel={sheet.close}
        isPending={notYet.isPending}
        problem={notYet.problem}
        onRetry={notYet.retry}
      >
        <TextArea
          label={closeOutWords.notYetReason}
          value={reason}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ reason: next })}
        />
        <DateField
          label={closeOutWords.notYetDue}
          value={newDueOn}
          {...daysAhead(serverNowMs(), 'due')}
          onChange={(next) => draft.change({ newDueOn: next })}
        />
      </ConfirmSheet>
    </>
  );
}
