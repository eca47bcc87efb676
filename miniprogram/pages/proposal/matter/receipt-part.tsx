import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MatterReceipt } from '@shared/contract/proposal-pages';
import { receiptSentence, receiptWords } from '@shared/text/words/receipt';
import '@shared/text/refusals/pre-review';
import { useCommand } from '../../../cloud/use-command';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';

interface ReceiptPartProps {
  proposalId: string;
  receipt: MatterReceipt;
  nowMs: number;
}

/** The author says that they know of the verdict. */
export function ReceiptPart({ proposalId, receipt, nowMs }: ReceiptPartProps) {
  const [isGiven, setGiven] = useState(false);
  const give = useCommand('pre-review.give-receipt', { onDone: () => setGiven(true) });
  if (receipt.given) return <View className="matter-quiet">{receiptSentence(receipt, nowMs)}</View>;
  if (isGiven) return <View className="matter-quiet">{receiptWords.noted}</View>;
  if (!receipt.give.isOpen) return null;
  return (
    <>
      <RefusalNote sentence={give.problem} onRetry={give.retry} />
      <SecondaryButton
        label={receiptWords.mine}
        isPending={give.isPending}
        onTap={() => void give.run({ proposalId, way: null })}
      />
    </>
  );
}
