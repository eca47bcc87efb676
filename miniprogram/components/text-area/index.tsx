import { memo } from 'react';
import { Textarea } from '@tarojs/components';
import { Field, type FieldProps } from '../field';
import { TextCount } from '../field/text-count';
import { inputName } from '../spoken';
import { useSteady } from '../use-steady';
import './index.less';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  charsMax?: number | undefined;
}

/** Several lines of text; grows with what is written. */
export function TextArea({ value, onChange, placeholder = '', charsMax, ...field }: TextAreaProps) {
  const change = useSteady(onChange);
  return (
    <Field {...field}>
      <Box value={value} placeholder={placeholder} label={field.label} onChange={change} />
      {charsMax !== undefined && <TextCount chars={value.length} charsMax={charsMax} />}
    </Field>
  );
}

const Box = memo(function Box(props: Pick<TextAreaProps, 'value' | 'placeholder' | 'label' | 'onChange'>) {
  const { value, placeholder = '', label, onChange } = props;
  return (
    <Textarea
      className="field-box text-area-box"
      value={value}
      placeholder={placeholder}
      placeholderClass="field-placeholder"
      maxlength={-1}
      autoHeight
      {...inputName(label)}
      onInput={(event) => onChange(event.detail.value)}
    />
  );
});
