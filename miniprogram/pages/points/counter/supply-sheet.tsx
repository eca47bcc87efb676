import { useState } from 'react';
import type { GoodRow } from '@shared/contract/shop-pages';
import { goodCountMax } from '@shared/domain/points/good-draft';
import { counterWords } from '@shared/text/words/shop';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { NumberStepper } from '../../../components/number-stepper';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';

interface SupplySheetProps {
  good: GoodRow;
  onClose: () => void;
  onDone: () => void;
}

/** Goods come in: bought, or given by somebody. */
export function SupplySheet({ good, onClose, onDone }: SupplySheetProps) {
  const [quantity, setQuantity] = useState(10);
  const [origin, setOrigin] = useState<'bought' | 'donated'>('bought');
  const [from, setFrom] = useState('');
  const supply = useCommand('points.supply-good', { onDone });
  return (
    <Sheet isOpen title={`${counterWords.supply} · ${good.name}`} onClose={onClose}>
      <NumberStepper label={counterWords.quantity} value={quantity} min={1} max={goodCountMax} onChange={setQuantity} />
      <SingleChoice
        label={counterWords.origin}
        value={origin}
        choices={[
          { value: 'bought', label: counterWords.bought },
          { value: 'donated', label: counterWords.donated },
        ]}
        onChange={setOrigin}
      />
      <TextField
        label={counterWords.from}
        isOptional={origin === 'bought'}
        value={from}
        charsMax={40}
        onChange={setFrom}
      />
      <RefusalNote sentence={supply.problem} onRetry={supply.retry} />
      <PrimaryButton
        label={counterWords.save}
        isPending={supply.isPending}
        onTap={() => void supply.run({ goodId: good.id, quantity, origin, from: from.trim() })}
      />
    </Sheet>
  );
}
