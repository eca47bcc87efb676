import { useState } from 'react';
import type { OrderRow } from '@shared/contract/shop-pages';
import { ordersWords } from '@shared/text/words/shop';
import { useCommand } from '../../cloud/use-command';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { TextField } from '../../components/text-field';

interface CancelSheetProps {
  order: OrderRow;
  /** At the counter a reason is written, for the buyer to read. */
  isAtCounter?: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Gives a reservation up; the points go back. */
export function CancelSheet({ order, isAtCounter = false, onClose, onDone }: CancelSheetProps) {
  const [reason, setReason] = useState('');
  const cancel = useCommand('points.cancel-order', {
    onDone: () => {
      onClose();
      onDone();
    },
  });
  return (
    <ConfirmSheet
      isOpen
      title={ordersWords.cancelTitle}
      sentence={ordersWords.cancelSentence}
      confirmLabel={ordersWords.cancel}
      isDanger
      isPending={cancel.isPending}
      problem={cancel.problem}
      onRetry={cancel.retry}
      onConfirm={() => void cancel.run({ orderId: order.id, reason: reason.trim() })}
      onCancel={onClose}
    >
      {isAtCounter && (
        <TextField
          label={ordersWords.why}
          hint={ordersWords.whyHint}
          value={reason}
          charsMax={100}
          onChange={setReason}
        />
      )}
    </ConfirmSheet>
  );
}
