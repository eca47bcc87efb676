import { useState } from 'react';
import { View } from '@tarojs/components';
import type { UnitModel } from '@shared/contract/units';
import { type UnitKind, unitKinds, unitNameCharsMax } from '@shared/domain/village/unit-draft';
import { unitKindNames, unitsWords as words } from '@shared/text/words/units';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { Field } from '../../../components/field';
import { type ChosenPerson, PersonPicker } from '../../../components/person-picker';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextField } from '../../../components/text-field';

const choices = unitKinds.map((value) => ({ value, label: unitKindNames[value] }));

interface UnitSheetProps {
  /** Null where a new one is entered. */
  unit: UnitModel | null;
  onClose: () => void;
  onDone: () => void;
  onEnd: (unit: UnitModel) => void;
}

/** The clerk enters a unit, or changes its name, its kind or who speaks for it. */
export function UnitSheet({ unit, onClose, onDone, onEnd }: UnitSheetProps) {
  const [name, setName] = useState(unit?.name ?? '');
  const [kind, setKind] = useState<UnitKind | null>(unit?.kind ?? null);
  const [liaison, setLiaison] = useState<ChosenPerson | null>(unit?.liaison ?? null);
  const add = useCommand('village.add-unit', { onDone });
  const change = useCommand('village.change-unit', { onDone });
  const sending = unit ? change : add;
  const isWhole = name.trim().length >= 2 && name.length <= unitNameCharsMax && kind !== null;
  const send = () => {
    if (kind === null) return;
    const said = { name, kind, liaisonId: liaison?.villagerId ?? null };
    void (unit ? change.run({ unitId: unit.unitId, ...said }) : add.run(said));
  };
  return (
    <ConfirmSheet
      isOpen
      title={unit ? words.change : words.add}
      sentence={unit ? words.changeNote : words.addNote}
      confirmLabel={words.save}
      onConfirm={send}
      onCancel={onClose}
      isPending={sending.isPending}
      disabledReason={isWhole ? null : words.incomplete}
      problem={sending.problem}
      onRetry={sending.retry}
    >
      <TextField label={words.name} hint={words.nameHint} value={name} onChange={setName} charsMax={unitNameCharsMax} />
      <SingleChoice<UnitKind> label={words.kind} value={kind} onChange={setKind} choices={choices} />
      <LiaisonField liaison={liaison} onChange={setLiaison} />
      {unit && <SecondaryButton label={words.endTitle} onTap={() => onEnd(unit)} />}
    </ConfirmSheet>
  );
}

interface LiaisonFieldProps {
  liaison: ChosenPerson | null;
  onChange: (liaison: ChosenPerson | null) => void;
}

function LiaisonField({ liaison, onChange }: LiaisonFieldProps) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Field label={words.liaison} hint={words.liaisonNote}>
      <View>{liaison ? liaison.name : words.nobody}</View>
      <SecondaryButton label={liaison ? words.changeLiaison : words.chooseLiaison} onTap={() => setChoosing(true)} />
      {liaison && <SecondaryButton label={words.removeLiaison} onTap={() => onChange(null)} />}
      {isChoosing && (
        <PersonPicker
          words={words.picker}
          onChoose={({ villagerId, name }) => {
            onChange({ villagerId, name });
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Field>
  );
}
