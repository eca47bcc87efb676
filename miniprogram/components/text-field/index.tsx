import { memo } from 'react';
import { Input } from '@tarojs/components';
import { Field, type FieldProps } from '../field';
import { TextCount } from '../field/text-count';
import { inputName } from '../spoken';
import { useSteady } from '../use-steady';
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
  const change = useSteady(onChange);
  return (
    <Field {...field}>
      <Box value={value} kind={kind} placeholder={placeholder} label={field.label} onChange={change} />
      {charsMax !== undefined && <TextCount chars={value.length} charsMax={charsMax} />}
    </Field>
  );
}

const Box = memo(function Box(props: Pick<TextFieldProps, 'value' | 'kind' | 'placeholder' | 'label' | 'onChange'>) {
  const { value, kind = 'text', placeholder = '', label, onChange } = props;
  return (
    <Input
      className="field-box text-field-box"
      value={value}
      type={inputTypes[kind]}
      placeholder={placeholder}
      placeholderClass="field-placeholder"
      maxlength={-1}
      {...inputName(label)}
      onInput={(event) => onChange(event.detail.value)}
    />
  );
});
