import type { CovenantPage } from '@shared/contract/register-pages';
import { articleEditionCharsMax } from '@shared/domain/village/article-draft';
import { covenantChangesMax } from '@shared/domain/village/covenant-draft';
import { covenantWords } from '@shared/text/words/register';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { DateField } from '../../../components/date-field';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextField } from '../../../components/text-field';
import { type AmendmentForm, amendmentOfForm, type ChangeForm, newAmendmentForm, newChange } from './amendment-form';
import { RecordDecided, WhereAndWho } from '../record-decided';
import { ChangeFields } from './change-fields';

const words = covenantWords;
const draftKey = 'register.amendment';
const countsOf = ['entitled', 'present', 'for', 'against', 'abstain'] as const;

interface RecordSheetProps {
  page: CovenantPage;
  onClose: () => void;
  onDone: () => void;
}

/** The clerk enters what the assembly decided about the covenant; it holds once somebody else has confirmed it. */
export function RecordSheet({ page, onClose, onDone }: RecordSheetProps) {
  const draft = useDraft<AmendmentForm>(draftKey, newAmendmentForm);
  const record = useCommand('register.record-amendment', {
    draftKey,
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { value: form, change } = draft;
  const payload = amendmentOfForm(form);
  return (
    <RecordDecided words={words} send={payload && (() => void record.run(payload))} command={record} onClose={onClose}>
      <Sitting form={form} change={change} />
      <Changes page={page} changes={form.changes} onChange={(changes) => change({ changes })} />
      <TextField
        label={words.edition}
        hint={words.editionHint}
        value={form.edition}
        onChange={(edition) => change({ edition })}
        charsMax={articleEditionCharsMax}
      />
      <DateField label={words.filedOn} value={form.filedOn} onChange={(filedOn) => change({ filedOn })} />
      <DateField label={words.fromOn} value={form.fromOn} onChange={(fromOn) => change({ fromOn })} />
    </RecordDecided>
  );
}

interface PartProps {
  form: AmendmentForm;
  change: (part: Partial<AmendmentForm>) => void;
}

function Sitting({ form, change }: PartProps) {
  return (
    <>
      <DateField label={words.heldOn} value={form.heldOn} onChange={(heldOn) => change({ heldOn })} />
      <WhereAndWho words={words} form={form} change={change} />
      <SingleChoice
        label={words.of}
        value={form.of}
        onChange={(of) => change({ of })}
        choices={(['adults', 'households'] as const).map((value) => ({ value, label: words.ofNames[value] }))}
      />
      {countsOf.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          kind="number"
          value={form[name]}
          onChange={(typed) => change({ [name]: typed })}
        />
      ))}
    </>
  );
}

interface ChangesProps {
  page: CovenantPage;
  changes: ChangeForm[];
  onChange: (changes: ChangeForm[]) => void;
}

function Changes({ page, changes, onChange }: ChangesProps) {
  const changeAt = (place: number, part: Partial<ChangeForm>) =>
    onChange(changes.map((one, index) => (index === place ? { ...one, ...part } : one)));
  return (
    <>
      {changes.map((one, place) => (
        <ChangeFields
          key={place}
          articles={page.articles}
          form={one}
          change={(part) => changeAt(place, part)}
          onRemove={changes.length > 1 ? () => onChange(changes.filter((_, index) => index !== place)) : null}
        />
      ))}
      {changes.length < covenantChangesMax && (
        <SecondaryButton label={words.addChange} onTap={() => onChange([...changes, newChange])} />
      )}
    </>
  );
}
