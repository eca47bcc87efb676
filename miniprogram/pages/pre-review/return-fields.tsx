import { View } from '@tarojs/components';
import { opinionWords } from '@shared/text/words/pre-review-opinion';
import { MultipleChoice } from '../../components/choice-list';
import { TextArea } from '../../components/text-area';
import { Wording } from './wording';
import { reasonCharsMax, type VerdictFormProps } from './verdict-fields';

/** Which items of the checklist fail, with their cures; or else why it is returned. */
export function ReturnFields({ page, fields, onChange }: VerdictFormProps) {
  const failing = page.checklist.filter((item) => !item.isMet);
  const isReasonNeeded = !failing.some((item) => fields.failingItemIds.includes(item.id));
  return (
    <>
      {failing.length > 0 ? (
        <MultipleChoice
          label={opinionWords.failingItems}
          hint={opinionWords.failingNote}
          choices={failing.map(({ id, title, cure }) => ({ value: id, label: title, note: cure }))}
          values={fields.failingItemIds}
          onChange={(failingItemIds) => onChange({ failingItemIds })}
        />
      ) : (
        <View className="pre-review-note">{opinionWords.nothingFails}</View>
      )}
      <Wording page={page} fields={fields} onChange={onChange} />
      <TextArea
        label={isReasonNeeded ? opinionWords.returnReasonNeeded : opinionWords.returnReason}
        hint={isReasonNeeded ? opinionWords.reasonNote(page.plainReasonCharsMin) : undefined}
        isOptional={!isReasonNeeded}
        value={fields.reason}
        onChange={(reason) => onChange({ reason })}
        charsMax={reasonCharsMax}
      />
    </>
  );
}
