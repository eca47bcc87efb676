import { useState } from 'react';
import { View } from '@tarojs/components';
import { assistantsMax, type BudgetDraft } from '@shared/domain/follow-up/carry-out-draft';
import { carryOutWords as words } from '@shared/text/words/hand-over';
import { Field } from '../../../components/field';
import { type ChosenPerson, PersonPicker } from '../../../components/person-picker';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextField } from '../../../components/text-field';

interface AssistantFieldsProps {
  assistants: readonly ChosenPerson[];
  onChange: (assistants: ChosenPerson[]) => void;
}

/** Who helps. */
export function AssistantFields({ assistants, onChange }: AssistantFieldsProps) {
  const [isChoosing, setChoosing] = useState(false);
  const without = (villagerId: string) => assistants.filter((one) => one.villagerId !== villagerId);
  return (
    <Field label={words.helpers} hint={words.helpersHint} isOptional>
      {assistants.map(({ villagerId, name }) => (
        <View key={villagerId}>
          {name}
          <SecondaryButton label={words.removeHelper(name)} isInline onTap={() => onChange(without(villagerId))} />
        </View>
      ))}
      {assistants.length < assistantsMax && <SecondaryButton label={words.addHelper} onTap={() => setChoosing(true)} />}
      {isChoosing && (
        <PersonPicker
          words={words.picker}
          onChoose={({ villagerId, name }) => {
            onChange([...without(villagerId), { villagerId, name }]);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Field>
  );
}

interface BudgetFieldsProps {
  value: BudgetDraft;
  onChange: (part: Partial<BudgetDraft>) => void;
}

/** What it may cost, and where the money comes from. */
export function BudgetFields({ value, onChange }: BudgetFieldsProps) {
  return (
    <>
      <TextField
        label={words.budget}
        hint={words.budgetHint}
        isOptional
        kind="number"
        value={value.yuan}
        onChange={(yuan) => onChange({ yuan })}
      />
      {value.yuan.trim() !== '' && (
        <TextField
          label={words.budgetSource}
          placeholder={words.budgetSourceHint}
          value={value.source}
          onChange={(source) => onChange({ source })}
        />
      )}
    </>
  );
}
