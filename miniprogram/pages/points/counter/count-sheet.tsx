import { useState } from 'react';
import { View } from '@tarojs/components';
import type { GoodRow } from '@shared/contract/shop-pages';
import { goodCountMax } from '@shared/domain/points/good-draft';
import { counterWords, stockWords } from '@shared/text/words/shop';
import { useCommand } from '../../../cloud/use-command';
import { NumberStepper } from '../../../components/number-stepper';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';

interface CountSheetProps {
  good: GoodRow;
  onClose: () => void;
  onDone: () => void;
}

/** Stocktaking: what lies on the shelf counts. */
export function CountSheet({ good, onClose, onDone }: CountSheetProps) {
  const stockCount = good.stockCount ?? 0;
  const [countedCount, setCounted] = useState(stockCount);
  const [reason, setReason] = useState('');
  const count = useCommand('points.count-good', { onDone });
  return (
    <Sheet isOpen title={`${counterWords.count} · ${good.name}`} onClose={onClose}>
      <View className="counter-note number">{stockWords(stockCount, good.available).join(' · ')}</View>
      <NumberStepper
        label={counterWords.counted}
        value={countedCount}
        min={0}
        max={goodCountMax}
        onChange={setCounted}
      />
      {countedCount !== stockCount && (
        <TextField label={counterWords.reason} value={reason} charsMax={100} onChange={setReason} />
      )}
      <RefusalNote sentence={count.problem} onRetry={count.retry} />
      <PrimaryButton
        label={counterWords.save}
        isPending={count.isPending}
        onTap={() => void count.run({ goodId: good.id, countedCount, reason: reason.trim() })}
      />
    </Sheet>
  );
}
