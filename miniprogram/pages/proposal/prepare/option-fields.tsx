import { View } from '@tarojs/components';
import type { Preparation } from '@shared/domain/proposal/proposal';
import { optionName, optionsMax, preparationChars, prepareWords } from '@shared/text/words/prepare';
import { Field } from '../../../components/field';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';
import { replaceAt, without } from './rows';

type Option = Preparation['options'][number];

interface OptionFieldsProps {
  options: readonly Option[];
  cure: string | undefined;
  onChange: (options: Option[]) => void;
}

/** Ways to do it, to be compared in the evening. */
export function OptionFields({ options, cure, onChange }: OptionFieldsProps) {
  const isFull = options.length >= optionsMax;
  return (
    <Field label={prepareWords.options} hint={cure}>
      {options.map((option, index) => (
        <View key={index} className="prepare-part">
          <TextField
            label={optionName(index)}
            value={option.title}
            charsMax={preparationChars.optionTitle}
            onChange={(title) => onChange(replaceAt(options, index, { ...option, title }))}
          />
          <TextArea
            label={prepareWords.optionDetail}
            isOptional
            value={option.detail}
            charsMax={preparationChars.optionDetail}
            onChange={(detail) => onChange(replaceAt(options, index, { ...option, detail }))}
          />
          <SecondaryButton label={prepareWords.optionRemove} onTap={() => onChange(without(options, index))} isInline />
        </View>
      ))}
      <SecondaryButton
        label={prepareWords.optionAdd}
        disabledReason={isFull ? prepareWords.optionsFull : null}
        onTap={() => onChange([...options, { title: '', detail: '' }])}
      />
    </Field>
  );
}
