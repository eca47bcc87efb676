import type { EveningSpeech } from '@shared/contract/meeting-pages';
import { eveningWords, stanceNames } from '@shared/text/words/meeting';
import { SingleChoice } from '../../../components/choice-list';
import { TextField } from '../../../components/text-field';

export interface SpeechNoteForm {
  gist: string;
  stance: EveningSpeech['stance'];
}

interface SpeechNoteFieldsProps {
  form: SpeechNoteForm;
  onChange: (part: Partial<SpeechNoteForm>) => void;
}

const gistCharsMax = 60;
const stances = (['for', 'against', 'neutral'] as const).map((value) => ({ value, label: stanceNames[value] }));

/** Gist and stance of a speech, one line of the minutes. */
export function SpeechNoteFields({ form, onChange }: SpeechNoteFieldsProps) {
  return (
    <>
      <TextField
        label={eveningWords.gist}
        isOptional
        placeholder={eveningWords.gistPlaceholder}
        value={form.gist}
        charsMax={gistCharsMax}
        onChange={(gist) => onChange({ gist })}
      />
      <SingleChoice
        label={eveningWords.stance}
        isOptional
        choices={stances}
        value={form.stance}
        onChange={(stance) => onChange({ stance })}
      />
    </>
  );
}
