import { useState } from 'react';
import { actionWords, reasonCharsMax } from '@shared/text/words/matter';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';

interface SheetProps {
  proposalId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before somebody takes a matter up. */
export function SponsorSheet({ proposalId, onDone, onClose }: SheetProps) {
  const sponsor = useCommand('proposal.sponsor', { onDone });
  return (
    <ConfirmSheet
      isOpen
      title={actionWords.sponsorTitle}
      sentence={actionWords.sponsorSentence}
      confirmLabel={actionWords.sponsorConfirm}
      onConfirm={() => void sponsor.run({ proposalId })}
      onCancel={onClose}
      isPending={sponsor.isPending}
      problem={sponsor.problem}
      onRetry={sponsor.retry}
    />
  );
}

/** Asks before a matter is withdrawn for good. */
export function WithdrawSheet({ proposalId, onDone, onClose }: SheetProps) {
  const [reason, setReason] = useState('');
  const withdraw = useCommand('proposal.withdraw', { onDone });
  return (
    <ConfirmSheet
      isOpen
      title={actionWords.withdrawTitle}
      sentence={actionWords.withdrawSentence}
      confirmLabel={actionWords.withdrawConfirm}
      onConfirm={() => void withdraw.run({ proposalId, reason })}
      onCancel={onClose}
      isDanger
      isPending={withdraw.isPending}
      problem={withdraw.problem}
      onRetry={withdraw.retry}
    >
      <TextArea
        label={actionWords.withdrawReason}
        isOptional
        value={reason}
        onChange={setReason}
        charsMax={reasonCharsMax}
      />
    </ConfirmSheet>
  );
}

/** Asks why before a plain request leaves the council's road. */
export function RouteSheet({ proposalId, onDone, onClose }: SheetProps) {
  const [reason, setReason] = useState('');
  const route = useCommand('proposal.route', { onDone });
  return (
    <ConfirmSheet
      isOpen
      title={actionWords.routeTitle}
      sentence={actionWords.routeSentence}
      confirmLabel={actionWords.routeConfirm}
      onConfirm={() => void route.run({ proposalId, reason })}
      onCancel={onClose}
      isPending={route.isPending}
      problem={route.problem}
      onRetry={route.retry}
    >
      <TextArea label={actionWords.routeReason} value={reason} onChange={setReason} charsMax={reasonCharsMax} />
    </ConfirmSheet>
  );
}

/** Asks before a merging is taken back. */
export function UndoMergeSheet({ proposalId, onDone, onClose }: SheetProps) {
  const undo = useCommand('proposal.undo-merge', { onDone });
  return (
    <ConfirmSheet
      isOpen
      title={actionWords.undoMergeTitle}
      sentence={actionWords.undoMergeSentence}
      confirmLabel={actionWords.undoMergeConfirm}
      onConfirm={() => void undo.run({ proposalId })}
      onCancel={onClose}
      isPending={undo.isPending}
      problem={undo.problem}
      onRetry={undo.retry}
    />
  );
}

/** Asks before a splitting is taken back. */
export function UndoSplitSheet({ proposalId, onDone, onClose }: SheetProps) {
  const undo = useCommand('proposal.undo-split', { onDone });
  return (
    <ConfirmSheet
      isOpen
      title={actionWords.undoSplitTitle}
      sentence={actionWords.undoSplitSentence}
      confirmLabel={actionWords.undoSplitConfirm}
      onConfirm={() => void undo.run({ proposalId })}
      onCancel={onClose}
      isPending={undo.isPending}
      problem={undo.problem}
      onRetry={undo.retry}
    />
  );
}
