import { minutesWords } from '@shared/text/words/minutes';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';
import type { ActionProps } from './minutes-actions';

const reasonCharsMax = 200;
const textCharsMax = 1_000;

/** The clerk corrects sealed minutes beside their text. */
export function AddendumSheet({ page, onClose, onDone }: ActionProps & { onClose: () => void }) {
  const { meetingId } = page;
  const draft = useDraft(`minutes.addendum.${meetingId}`, { reason: '', text: '' });
  const add = useCommand('meeting.add-addendum', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { reason, text } = draft.value;
  const isComplete = reason.trim().length >= 2 && text.trim().length >= 2;
  return (
    <ConfirmSheet
      isOpen
      title={minutesWords.addendumTitle}
      sentence={minutesWords.addendumSentence}
      confirmLabel={minutesWords.addendumConfirm}
      onConfirm={() => void add.run({ meetingId, reason: reason.trim(), text: text.trim() })}
      onCancel={onClose}
      isPending={add.isPending}
      disabledReason={isComplete ? null : minutesWords.addendumIncomplete}
      problem={add.problem}
      onRetry={add.retry}
    >
      <TextArea
        label={minutesWords.addendumReason}
        placeholder={minutesWords.addendumReasonHint}
        value={reason}
        charsMax={reasonCharsMax}
        onChange={(next) => draft.change({ reason: next })}
      />
      <TextArea
        label={minutesWords.addendumText}
        placeholder={minutesWords.addendumTextHint}
        value={text}
        charsMax={textCharsMax}
        onChange={(next) => draft.change({ text: next })}
      />
    </ConfirmSheet>
  );
}
