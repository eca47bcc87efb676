import { useState } from 'react';
import { planWords } from '@shared/text/words/agenda';
import { openHome } from '../../cloud/open-page';
import { useCommand } from '../../cloud/use-command';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { SecondaryButton } from '../../components/secondary-button';
import { TextField } from '../../components/text-field';

/** Calls an evening off, with the reason. */
export function CancelMeeting({ meetingId }: { meetingId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCommand('agenda.cancel-meeting', { onDone: openHome });
  return (
    <>
      <SecondaryButton isDanger label={planWords.cancel} onTap={() => setAsking(true)} />
      <ConfirmSheet
        isOpen={isAsking}
        isDanger
        title={planWords.cancelTitle}
        sentence={planWords.cancelSentence}
        confirmLabel={planWords.cancelConfirm}
        disabledReason={reason.trim() === '' ? planWords.cancelReason : null}
        isPending={cancel.isPending}
        problem={cancel.problem}
        onRetry={cancel.retry}
        onConfirm={() => void cancel.run({ meetingId, reason: reason.trim() })}
        onCancel={() => setAsking(false)}
      >
        <TextField label={planWords.cancelReason} value={reason} charsMax={200} onChange={setReason} />
      </ConfirmSheet>
    </>
  );
}
