import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PreparednessField } from '@shared/domain/village/preparedness-checklist';
import {
  checklistCountMax,
  checklistCureCharsMax,
  checklistTitleCharsMax,
} from '@shared/domain/village/rule-change-draft';
import { demandWords, fieldNames, ruleChangeWords } from '@shared/text/words/rule-change';
import { SingleChoice } from '../../../components/choice-list';
import { NumberStepper } from '../../../components/number-stepper';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';
import { addedItem, countedIn, type ItemForm } from './rule-form';

const words = ruleChangeWords;
const fields = Object.keys(fieldNames) as PreparednessField[];

interface ChecklistItemsProps {
  items: ItemForm[];
  onChange: (items: ItemForm[]) => void;
}

/** The checklist to be changed: one item open at a time. */
export function ChecklistItems({ items, onChange }: ChecklistItemsProps) {
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const change = (next: ItemForm) => onChange(items.map((item) => (item.id === next.id ? next : item)));
  const added = addedItem(items);
  const add = () => {
    if (!added) return;
    onChange([...items, added]);
    setUnfolded(added.id);
  };
  return (
    <>
      {items.map((item) => (
        <View key={item.id} className="rule-item">
          {item.id === unfolded ? (
            <ItemFields item={item} onChange={change} />
          ) : (
            <>
              <View className="rule-item-title">{item.title}</View>
              <View className="rule-item-quiet">{demandWords(item.field, item.countMin)}</View>
            </>
          )}
          <View className="rule-item-buttons">
            <SecondaryButton
              isInline
              label={item.id === unfolded ? words.foldItem : words.editItem}
              onTap={() => setUnfolded(item.id === unfolded ? null : item.id)}
            />
            <SecondaryButton
              isInline
              label={words.removeItem}
              onTap={() => onChange(items.filter(({ id }) => id !== item.id))}
            />
          </View>
        </View>
      ))}
      {added && <SecondaryButton label={words.addItem} onTap={add} />}
    </>
  );
}

function ItemFields({ item, onChange }: { item: ItemForm; onChange: (item: ItemForm) => void }) {
  const counted = countedIn(item.field);
  return (
    <>
      <TextField
        label={words.itemTitle}
        value={item.title}
        onChange={(title) => onChange({ ...item, title })}
        charsMax={checklistTitleCharsMax}
      />
      <TextArea
        label={words.itemCure}
        value={item.cure}
        onChange={(cure) => onChange({ ...item, cure })}
        charsMax={checklistCureCharsMax}
      />
      <SingleChoice<PreparednessField>
        label={words.itemField}
        value={item.field}
        onChange={(field) => onChange({ ...item, field })}
        choices={fields.map((field) => ({ value: field, label: fieldNames[field] }))}
      />
      {counted && (
        <NumberStepper
          label={words[counted]}
          value={item.countMin}
          min={1}
          max={checklistCountMax}
          onChange={(countMin) => onChange({ ...item, countMin })}
        />
      )}
    </>
  );
}
