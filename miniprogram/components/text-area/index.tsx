import { Textarea } from '@tarojs/components';
import { Field, type FieldProps } from '../field';
import { TextCount } from '../field/text-count';
import './index.less';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  charsMax?: number | undefined;
}

/** Several lines of text; grows with what is written. */
export function TextArea({ value, onChange, placeholder = '', charsMax, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <Textarea
        className="field-box text-area-box"
        value={value}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        maxlength={-1}
        autoHeight
        aria-label={field.label}
        onInput={(event) => onChange(event.detail.value)}
      />
      {charsMax !== undefined && <TextCount chars={value.length} charsMax={charsMax} />}
    </Field>
  );
}
