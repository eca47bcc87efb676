import { Text, View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { classNames } from '../class-names';
import { Field, type FieldProps } from '../field';
import { pressable } from '../pressable';
import './index.less';

interface NumberStepperProps extends FieldProps {
  value: number;
  onChange: (value: number) => void;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  unit?: string | undefined;
}

/** A small whole number, by big plus and minus. */
export function NumberStepper(props: NumberStepperProps) {
  const { value, onChange, min = 0, max = Number.MAX_SAFE_INTEGER, step = 1, unit, ...field } = props;
  const change = (by: number) => onChange(Math.min(max, Math.max(min, value + by)));
  const button = (mark: string, by: number, label: string, isEnd: boolean) => (
    <View
      className={classNames('number-stepper-button', isEnd && 'number-stepper-end')}
      {...pressable(() => change(by), { isDisabled: isEnd, label })}
    >
      {mark}
    </View>
  );
  return (
    <Field {...field}>
      <View className="number-stepper">
        {button('−', -step, componentWords.subtract, value <= min)}
        <View className="number-stepper-value number">
          {value}
          {unit && <Text className="number-stepper-unit">{unit}</Text>}
        </View>
        {button('+', step, componentWords.add, value >= max)}
      </View>
    </Field>
  );
}
