import { dayAndWeekday } from '@shared/text/dates';
import { serverNowMs } from '../../cloud/clock';
import { Field, type FieldProps } from '../field';
import { MomentInput } from './moment-input';
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
  const words = value === null ? null : dayAndWeekday(value, serverNowMs());
  return (
    <Field {...field}>
      <MomentInput
        mode="date"
        label={field.label}
        value={value}
        words={words}
        onChange={onChange}
        from={from}
        to={to}
      />
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
      <MomentInput mode="time" label={field.label} value={value} words={value} onChange={onChange} />
    </Field>
  );
}
