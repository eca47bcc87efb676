import { useState } from 'react';
import { deedWords } from '@shared/text/words/boards';
import { useConfirmed } from '../../cloud/use-confirmed';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { TextArea } from '../../components/text-area';

interface DeedSheetProps {
  claimId: string;
  onClose: () => void;
  onDone: () => void;
}

/** Asks whether everybody in the picture agrees before a deed goes up on the wall. */
export function ShowDeedSheet({ claimId, onClose, onDone }: DeedSheetProps) {
  const { run, sheet } = useConfirmed('points.show-deed', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={deedWords.showTitle}
      sentence={deedWords.showSentence}
      confirmLabel={deedWords.showConfirm}
      onConfirm={() => void run({ claimId, isShown: true, reason: '' })}
    />
  );
}

/** Takes a deed down; of somebody else's it says why. */
export function TakeDownSheet({ claimId, isMine, onClose, onDone }: DeedSheetProps & { isMine: boolean }) {
  const { run, sheet } = useConfirmed('points.show-deed', { onDone, onClose });
  const [reason, setReason] = useState('');
  return (
    <ConfirmSheet
      {...sheet}
      title={deedWords.takeDownTitle}
      sentence={deedWords.takeDownSentence}
      confirmLabel={deedWords.takeDown}
      onConfirm={() => void run({ claimId, isShown: false, reason: reason.trim() })}
    >
      {!isMine && (
        <TextArea
          label={deedWords.takeDownReason}
          placeholder={deedWords.takeDownPlaceholder}
          value={reason}
          charsMax={100}
          onChange={setReason}
        />
      )}
    </ConfirmSheet>
  );
}
