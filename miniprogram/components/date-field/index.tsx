import { Picker, View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { classNames } from '../class-names';
import { Field, type FieldProps } from '../field';
import './index.less';

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null while nothing is chosen. */
  value: string | null;
  onChange: (value: string) => void;
  from?: string | undefined;
  to?: string | undefined;
}

/** A calendar day. */
export function DateField({ value, onChange, from, to, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <Picker
        mode="date"
        value={value ?? from ?? ''}
        {...(from === undefined ? {} : { start: from })}
        {...(to === undefined ? {} : { end: to })}
        onChange={(event) => onChange(event.detail.value)}
      >
        <PickedBox value={value} />
      </Picker>
    </Field>
  );
}

interface TimeFieldProps extends FieldProps {
  /** `HH:MM`, or null while nothing is chosen. */
  value: string | null;
  onChange: (value: string) => void;
}

/** A time of day. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  return (
    <Field {...field}>
      <Picker mode="time" value={value ?? '19:30'} onChange={(event) => onChange(event.detail.value)}>
        <PickedBox value={value} />
      </Picker>
    </Field>
  );
}

function PickedBox({ value }: { value: string | null }) {
  return (
    <View
      className={classNames('field-box date-field-box number', value === null && 'field-placeholder')}
      role="button"
    >
      {value ?? componentWords.choose}
    </View>
  );
}
