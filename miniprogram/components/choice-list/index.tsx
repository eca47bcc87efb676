import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Field, type FieldProps } from '../field';
import { pressable } from '../pressable';
import './index.less';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  note?: string | undefined;
  /** Why it cannot be chosen. */
  disabledReason?: string | null | undefined;
}

interface ChoiceProps<Value extends string> extends Partial<FieldProps> {
  choices: readonly Choice<Value>[];
}

interface OptionsProps<Value extends string> extends ChoiceProps<Value> {
  role: 'radio' | 'checkbox';
  isChosen: (value: Value) => boolean;
  onTap: (value: Value) => void;
}

function Options<Value extends string>({ choices, role, isChosen, onTap, label, ...field }: OptionsProps<Value>) {
  const rows = choices.map((choice) => (
    <View
      key={choice.value}
      className={classNames(
        role === 'radio' ? 'choice choice-single' : 'choice',
        isChosen(choice.value) && 'choice-chosen',
        choice.disabledReason && 'choice-closed',
      )}
      {...pressable(() => onTap(choice.value), { role, isDisabled: Boolean(choice.disabledReason) })}
      aria-checked={isChosen(choice.value)}
    >
      <View className="choice-mark" />
      <View className="choice-words">
        <View>{choice.label}</View>
        {(choice.disabledReason ?? choice.note) && (
          <View className="choice-note">{choice.disabledReason ?? choice.note}</View>
        )}
      </View>
    </View>
  ));
  return label === undefined ? (
    <View className="choice-list">{rows}</View>
  ) : (
    <Field label={label} {...field}>
      <View className="choice-list">{rows}</View>
    </Field>
  );
}

interface SingleChoiceProps<Value extends string> extends ChoiceProps<Value> {
  value: Value | null;
  onChange: (value: Value) => void;
}

/** One of several. */
export function SingleChoice<Value extends string>({ value, onChange, ...rest }: SingleChoiceProps<Value>) {
  return <Options {...rest} role="radio" isChosen={(each) => each === value} onTap={onChange} />;
}

interface MultipleChoiceProps<Value extends string> extends ChoiceProps<Value> {
  values: readonly Value[];
  onChange: (values: Value[]) => void;
}

/** Any of several. */
export function MultipleChoice<Value extends string>({ values, onChange, ...rest }: MultipleChoiceProps<Value>) {
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  return <Options {...rest} role="checkbox" isChosen={(each) => values.includes(each)} onTap={toggle} />;
}
