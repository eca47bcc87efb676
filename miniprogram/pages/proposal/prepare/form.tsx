import { View } from '@tarojs/components';
import type { PreparationPage } from '@shared/contract/proposal-pages';
import { refusalSentence } from '@shared/text/refusals';
import { preparationChars, prepareWords } from '@shared/text/words/prepare';
import { bodyCharsMax } from '@shared/text/words/raise';
import { PhotoStrip } from '../../../components/photo-strip';
import { pressable } from '../../../components/pressable';
import { Badge } from '../../../components/badge';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';
import { VoiceNote } from '../../../components/voice-note';
import { Checklist } from './checklist';
import { KindFields } from './kind-fields';
import { MaterialFields } from './material-fields';
import { OptionFields } from './option-fields';
import { SaveBar } from './save-bar';
import { isAmount, type PreparationForm as Form, usePreparation } from './use-preparation';

interface FormProps {
  page: PreparationPage;
  /** How many items were still missing when it was last saved; null while nothing was. */
  savedMissing: number | null;
  onSaved: (missingCount: number) => void;
}

/** The form with the live checklist; half a form is kept on the phone until it is saved. */
export function PreparationForm({ page, savedMissing, onSaved }: FormProps) {
  const form = usePreparation(page);
  const { draft, isChanged } = form;
  if (!page.permission.isOpen) return <RefusalNote sentence={refusalSentence(page.permission.refusal)} />;
  return (
    <>
      <Section title={page.row.title}>
        {!page.isWordless && <View className="prepare-story">{page.body}</View>}
        <VoiceNote voice={page.voice} />
        <PhotoStrip fileIds={page.photoIds} />
        {savedMissing !== null && !isChanged && (
          <Badge label={savedMissing === 0 ? prepareWords.saved : prepareWords.savedMore} tone="good" />
        )}
        {draft.isRestored && isChanged && (
          <View className="prepare-restored">
            <View>{prepareWords.restored}</View>
            <View className="prepare-drop" {...pressable(draft.discard)}>
              {prepareWords.dropRestored}
            </View>
          </View>
        )}
      </Section>
      <Checklist results={form.results} />
      <Fields page={page} form={form} />
      <SaveBar page={page} form={form} onSaved={onSaved} />
    </>
  );
}

/** Category, who is affected, what is wanted, options, cost and its source, materials; each with its cure. */
function Fields({ page, form }: { page: PreparationPage; form: Form }) {
  const { curesOf, draft } = form;
  const { value, change } = draft;
  return (
    <>
      {page.isWordless && <Wording form={form} />}
      <Section>
        <KindFields
          categories={page.categories}
          category={value.category}
          matterKind={value.matterKind}
          cure={curesOf('category')}
          onChange={change}
        />
        <TextArea
          label={prepareWords.affected}
          hint={curesOf('affected')}
          placeholder={prepareWords.affectedPlaceholder}
          value={value.affected}
          charsMax={preparationChars.affected}
          onChange={(affected) => change({ affected })}
        />
        <TextArea
          label={prepareWords.outcomeWanted}
          hint={curesOf('outcomeWanted')}
          placeholder={prepareWords.outcomePlaceholder}
          value={value.outcomeWanted}
          charsMax={preparationChars.outcomeWanted}
          onChange={(outcomeWanted) => change({ outcomeWanted })}
        />
      </Section>
      <Section>
        <OptionFields options={value.options} cure={curesOf('options')} onChange={(options) => change({ options })} />
      </Section>
      <Section>
        <TextField
          label={prepareWords.cost}
          kind="number"
          hint={curesOf('costYuan') ?? prepareWords.costHint}
          problem={value.cost.trim() !== '' && !isAmount(value.cost) ? prepareWords.costWrong : null}
          value={value.cost}
          onChange={(cost) => change({ cost })}
        />
        <TextField
          label={prepareWords.costSource}
          hint={curesOf('costSource') ?? prepareWords.costSourceHint}
          placeholder={prepareWords.costSourcePlaceholder}
          value={value.costSource}
          charsMax={preparationChars.costSource}
          onChange={(costSource) => change({ costSource })}
        />
      </Section>
      <Section>
        <MaterialFields
          materials={value.materials}
          cure={curesOf('materials')}
          onChange={(materials) => change({ materials })}
        />
      </Section>
    </>
  );
}

/** What was said or shown, in words: the sponsor's to write where the author wrote none. */
function Wording({ form: { curesOf, draft } }: { form: Form }) {
  return (
    <Section>
      <TextArea
        label={prepareWords.wording}
        hint={curesOf('wording')}
        placeholder={prepareWords.wordingPlaceholder}
        value={draft.value.wording}
        charsMax={bodyCharsMax}
        onChange={(wording) => draft.change({ wording })}
      />
    </Section>
  );
}
