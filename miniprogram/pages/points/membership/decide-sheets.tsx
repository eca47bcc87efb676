import { useState } from 'react';
import { membershipWords } from '@shared/text/words/membership';
import { charsMinHint } from '@shared/text/words/points';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';

interface DecideProps {
  changeId: string;
  onClose: () => void;
  onDone: () => void;
}

/** Take back what one asked for oneself, or entered. */
export function TakeBackSheet({ changeId, onClose, onDone }: DecideProps) {
  const { run, sheet } = useConfirmed('points.decide-member-change', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={membershipWords.takeBack}
      sentence={membershipWords.takeBackNote}
      confirmLabel={membershipWords.takeBack}
      onConfirm={() => void run({ changeId, isConfirmed: false, reason: '' })}
    />
  );
}

/** Confirm a change of membership. */
export function ConfirmChangeSheet({ changeId, onClose, onDone }: DecideProps) {
  const { run, sheet } = useConfirmed('points.decide-member-change', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={membershipWords.confirm}
      sentence={membershipWords.confirmNote}
      confirmLabel={membershipWords.confirm}
      onConfirm={() => void run({ changeId, isConfirmed: true, reason: '' })}
    />
  );
}

/** Refuse it, with the reason that the person reads. */
export function RefuseChangeSheet({ changeId, charsMin, onClose, onDone }: DecideProps & { charsMin: number }) {
  const [reason, setReason] = useState('');
  const { run, sheet } = useConfirmed('points.decide-member-change', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={membershipWords.refuse}
      sentence={membershipWords.refuseNote}
      confirmLabel={membershipWords.refuse}
      onConfirm={() => void run({ changeId, isConfirmed: false, reason: reason.trim() })}
    >
      <TextArea
        label={membershipWords.reason}
        hint={charsMinHint(charsMin)}
        value={reason}
        charsMax={200}
        onChange={setReason}
      />
    </ConfirmSheet>
  );
}
