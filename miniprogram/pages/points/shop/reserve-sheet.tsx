import { useState } from 'react';
import { View } from '@tarojs/components';
import type { GoodRow, ShopPage } from '@shared/contract/shop-pages';
import { priceWords, shopWords, shortWords, totalWords, untilWords } from '@shared/text/words/shop';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { NumberStepper } from '../../../components/number-stepper';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';
import { PickUpCode } from '../pick-up-code';

interface ReserveSheetProps {
  good: GoodRow;
  balances: ShopPage['balances'];
  onClose: () => void;
  onDone: () => void;
}

/** How many, out of whose points; then the pick-up code, large. */
export function ReserveSheet({ good, balances, onClose, onDone }: ReserveSheetProps) {
  const [quantity, setQuantity] = useState(1);
  const [payFrom, setPayFrom] = useState<'mine' | 'household'>(
    balances.household !== null && balances.household > balances.mine ? 'household' : 'mine',
  );
  const [reserved, setReserved] = useState<{ pickUpCode: string; pickUpUntilMs: number } | null>(null);
  const reserve = useCommand('points.reserve-good', {
    onDone: (reply) => {
      setReserved(reply);
      onDone();
    },
  });
  if (reserved) {
    return (
      <Sheet isOpen title={shopWords.done} onClose={onClose}>
        <PickUpCode code={reserved.pickUpCode} />
        <View className="shop-note">{shopWords.doneNote}</View>
        <View className="shop-note">{untilWords(reserved.pickUpUntilMs, serverNowMs())}</View>
        <PrimaryButton label={shopWords.toOrders} onTap={() => openPage('/pages/points/orders/index')} />
        <SecondaryButton label={shopWords.another} onTap={onClose} />
      </Sheet>
    );
  }
  const points = good.pricePoints * quantity;
  const balance = (payFrom === 'mine' ? balances.mine : balances.household) ?? 0;
  return (
    <Sheet isOpen title={`${good.name} · ${priceWords(good.pricePoints)}`} onClose={onClose}>
      <NumberStepper
        label={shopWords.howMany}
        value={quantity}
        min={1}
        max={Math.min(good.available, good.householdMonthlyMax)}
        onChange={setQuantity}
      />
      {balances.household !== null && (
        <SingleChoice
          label={shopWords.payFrom}
          value={payFrom}
          choices={[
            { value: 'mine', label: shopWords.payMine, note: priceWords(balances.mine) },
            { value: 'household', label: shopWords.payHousehold, note: priceWords(balances.household) },
          ]}
          onChange={setPayFrom}
        />
      )}
      <RefusalNote sentence={reserve.problem} onRetry={reserve.retry} />
      {points <= balance && <View className="shop-note number">{totalWords(points, balance)}</View>}
      <PrimaryButton
        label={shopWords.confirm}
        isPending={reserve.isPending}
        disabledReason={points > balance ? shortWords(points, balance) : null}
        onTap={() => void reserve.run({ goodId: good.id, quantity, payFrom })}
      />
    </Sheet>
  );
}
