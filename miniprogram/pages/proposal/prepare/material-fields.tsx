import { View } from '@tarojs/components';
import type { Preparation } from '@shared/domain/proposal/proposal';
import { materialName, materialsMax, preparationChars, prepareWords } from '@shared/text/words/prepare';
import { Field } from '../../../components/field';
import { PhotoPicker } from '../../../components/photo-picker';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';
import { replaceAt, without } from './rows';

type Material = Preparation['materials'][number];

interface MaterialFieldsProps {
  materials: readonly Material[];
  cure: string | undefined;
  onChange: (materials: Material[]) => void;
}

/** What is sent along with the notice: a few words, a photo. */
export function MaterialFields({ materials, cure, onChange }: MaterialFieldsProps) {
  const isFull = materials.length >= materialsMax;
  return (
    <Field label={prepareWords.materials} hint={cure}>
      {materials.map((material, index) => {
        const change = (part: Partial<Material>) => onChange(replaceAt(materials, index, { ...material, ...part }));
        return (
          <View key={index} className="prepare-part">
            <TextField
              label={`${materialName(index)} · ${prepareWords.materialTitle}`}
              value={material.title}
              charsMax={preparationChars.materialTitle}
              onChange={(title) => change({ title })}
            />
            <TextArea
              label={prepareWords.materialText}
              isOptional
              value={material.text}
              charsMax={preparationChars.materialText}
              onChange={(text) => change({ text })}
            />
            <PhotoPicker
              label={prepareWords.materialPhoto}
              isOptional
              photosMax={1}
              fileIds={material.fileId === null ? [] : [material.fileId]}
              onChange={([fileId]) => change({ fileId: fileId ?? null })}
            />
            <SecondaryButton
              label={prepareWords.materialRemove}
              onTap={() => onChange(without(materials, index))}
              isInline
            />
          </View>
        );
      })}
      <SecondaryButton
        label={prepareWords.materialAdd}
        disabledReason={isFull ? prepareWords.materialsFull : null}
        onTap={() => onChange([...materials, { title: '', text: '', fileId: null }])}
      />
    </Field>
  );
}
