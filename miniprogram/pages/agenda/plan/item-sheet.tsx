import { useState } from 'react';
import { View } from '@tarojs/components';
import { planWords } from '@shared/text/words/agenda';
import { Cell, CellList } from '../../../components/cell-list';
import { NumberStepper } from '../../../components/number-stepper';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';
import type { FormItem } from './plan-form';

interface ItemSheetProps {
  item: FormItem;
  isFirst: boolean;
  isLast: boolean;
  onChange: (next: FormItem) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One matter of the evening: its minutes, its place in the order, its materials. */
export function ItemSheet({ item, isFirst, isLast, onChange, onMove, onRemove, onClose }: ItemSheetProps) {
  return (
    <Sheet isOpen title={item.title} onClose={onClose}>
      <NumberStepper
        label={planWords.itemMinutes}
        value={item.minutes}
        min={5}
        max={120}
        step={5}
        unit={planWords.minutesUnit}
        onChange={(minutes) => onChange({ ...item, minutes })}
      />
      <Materials item={item} onChange={onChange} />
      <View className="plan-row">
        {!isFirst && <SecondaryButton isInline label={planWords.up} onTap={() => onMove(-1)} />}
        {!isLast && <SecondaryButton isInline label={planWords.down} onTap={() => onMove(1)} />}
        <SecondaryButton isInline isDanger label={planWords.remove} onTap={onRemove} />
      </View>
      <PrimaryButton label={planWords.done} onTap={onClose} />
    </Sheet>
  );
}

function Materials({ item, onChange }: { item: FormItem; onChange: (next: FormItem) => void }) {
  const [added, setAdded] = useState<{ title: string; text: string } | null>(null);
  const save = () => {
    if (!added) return;
    const material = { title: added.title.trim(), text: added.text.trim(), fileId: null };
    onChange({ ...item, materials: [...item.materials, material] });
    setAdded(null);
  };
  const remove = (at: number) => onChange({ ...item, materials: item.materials.filter((_, index) => index !== at) });
  return (
    <View className="plan-materials">
      <View className="plan-materials-title">{planWords.materials}</View>
      {item.materials.length === 0 && <View className="plan-note">{planWords.noMaterials}</View>}
      <CellList>
        {item.materials.map((material, index) => (
          <Cell
            key={`${material.title}${index}`}
            label={material.title}
            note={material.text || undefined}
            value={planWords.removeMaterial}
            onTap={() => remove(index)}
          />
        ))}
      </CellList>
      {added ? (
        <View>
          <TextField
            label={planWords.materialTitle}
            value={added.title}
            charsMax={60}
            onChange={(title) => setAdded({ ...added, title })}
          />
          <TextArea
            label={planWords.materialText}
            isOptional
            value={added.text}
            charsMax={2_000}
            onChange={(text) => setAdded({ ...added, text })}
          />
          <SecondaryButton
            label={planWords.materialSave}
            disabledReason={added.title.trim() === '' ? planWords.materialTitle : null}
            onTap={save}
          />
        </View>
      ) : (
        <SecondaryButton label={planWords.addMaterial} onTap={() => setAdded({ title: '', text: '' })} />
      )}
    </View>
  );
}
