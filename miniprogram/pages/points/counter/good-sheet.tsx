import type { GoodRow } from '@shared/contract/shop-pages';
import { goodNameCharsMax, goodNoteCharsMax, goodPriceMax } from '@shared/domain/points/good-draft';
import { counterWords } from '@shared/text/words/shop';
import { type Draft, useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { NumberStepper } from '../../../components/number-stepper';
import { PhotoPicker } from '../../../components/photo-picker';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';

interface GoodSheetProps {
  /** Null for something new. */
  good: GoodRow | null;
  onClose: () => void;
  onDone: () => void;
}

const something = {
  name: '',
  note: '',
  photoIds: [] as string[],
  pricePoints: 10,
  householdMonthlyMax: 2,
  isOnSale: true,
};

function formOf({ name, note, photoId, pricePoints, householdMonthlyMax, isOnSale }: GoodRow): typeof something {
  return { name, note, photoIds: photoId === null ? [] : [photoId], pricePoints, householdMonthlyMax, isOnSale };
}

/** Name, picture, price and limit of one kind of goods. */
export function GoodSheet({ good, onClose, onDone }: GoodSheetProps) {
  const before = good && formOf(good);
  const draft = useDraft(`points.good.${good?.id ?? 'new'}`, before ?? something);
  const done = {
    onDone: () => {
      draft.discard();
      onDone();
    },
  };
  const enter = useCommand('points.enter-good', done);
  const change = useCommand('points.change-good', done);
  const command = good ? change : enter;
  const { name, note, photoIds, ...terms } = draft.value;
  const save = () => {
    const payload = { ...terms, name: name.trim(), note: note.trim(), photoId: photoIds[0] ?? null };
    if (good) void change.run({ goodId: good.id, ...payload });
    else void enter.run(payload);
  };
  return (
    <Sheet isOpen title={good ? good.name : counterWords.enter} onClose={onClose}>
      <GoodFields draft={draft} />
      <RefusalNote sentence={command.problem} onRetry={command.retry} />
      <PrimaryButton
        label={counterWords.save}
        isPending={command.isPending}
        disabledReason={name.trim() === '' ? counterWords.name : null}
        onTap={save}
      />
    </Sheet>
  );
}

function GoodFields({ draft }: { draft: Draft<typeof something> }) {
  const { name, note, photoIds, pricePoints, householdMonthlyMax, isOnSale } = draft.value;
  return (
    <>
      <TextField
        label={counterWords.name}
        placeholder={counterWords.namePlaceholder}
        value={name}
        charsMax={goodNameCharsMax}
        onChange={(next) => draft.change({ name: next })}
      />
      <NumberStepper
        label={counterWords.price}
        value={pricePoints}
        min={1}
        max={goodPriceMax}
        onChange={(next) => draft.change({ pricePoints: next })}
      />
      <NumberStepper
        label={counterWords.limit}
        value={householdMonthlyMax}
        min={1}
        max={99}
        onChange={(next) => draft.change({ householdMonthlyMax: next })}
      />
      <SingleChoice
        label={counterWords.onSale}
        value={isOnSale ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: counterWords.onSaleYes },
          { value: 'no', label: counterWords.onSaleNo },
        ]}
        onChange={(next) => draft.change({ isOnSale: next === 'yes' })}
      />
      <PhotoPicker
        label={counterWords.photo}
        isOptional
        fileIds={photoIds}
        photosMax={1}
        onChange={(next) => draft.change({ photoIds: next })}
      />
      <TextField
        label={counterWords.note}
        isOptional
        value={note}
        charsMax={goodNoteCharsMax}
        onChange={(next) => draft.change({ note: next })}
      />
    </>
  );
}
