import { Input } from '@tarojs/components';
import { Field, type FieldProps } from '../field';
import { TextCount } from '../field/text-count';
import './index.less';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  /** Counted and shown; more can be written, and is said to be too much. */
  charsMax?: number | undefined;
  kind?: 'text' | 'number' | 'decimal';
}

const inputTypes = { text: 'text', number: 'number', decimal: 'digit' } as const;

/** One line of text. */
export function TextField({ value, onChange, placeholder = '', charsMax, kind = 'text', ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <Input
        className="field-box text-field-box"
        value={value}
        type={inputTypes[kind]}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        maxlength={-1}
        aria-label={field.label}
        onInput={(event) => onChange(event.detail.value)}
      />
      {charsMax !== undefined && <TextCount chars={value.length} charsMax={charsMax} />}
    </Field>
  );
}
