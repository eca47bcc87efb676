import { useState } from 'react';
import type { EveningPage, EveningSpeech } from '@shared/contract/meeting-pages';
import { leftNoteOf } from '@shared/text/words/console';
import { eveningWords } from '@shared/text/words/meeting';
import { forgetDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { SpeechNoteFields, type SpeechNoteForm } from './speech-note';

/** A note that somebody is still writing, and of which speech. */
export interface NoteInHand {
  speech: EveningSpeech;
  form: SpeechNoteForm;
}

interface LeftNoteProps {
  page: EveningPage;
  note: NoteInHand;
  onDone: () => void;
}

/** Somebody else ended the speech while its gist was being written: the words stay, and can still be noted. */
export function LeftNote({ page, note: { speech, form: begun }, onDone }: LeftNoteProps) {
  const [form, setForm] = useState(begun);
  const { meetingId } = page.meeting;
  const { speechId } = speech;
  const leave = () => {
    forgetDraft(`meeting.note.${speechId}`);
    onDone();
  };
  const note = useCommand('meeting.note-speech', { onDone: leave });
  return (
    <Section title={leftNoteOf(speech.name)}>
      <SpeechNoteFields form={form} onChange={(part) => setForm({ ...form, ...part })} />
      <RefusalNote sentence={note.problem} onRetry={note.retry} />
      <SecondaryButton
        label={eveningWords.saveNote}
        isPending={note.isPending}
        onTap={() => void note.run({ meetingId, speechId, gist: form.gist.trim(), stance: form.stance })}
      />
    </Section>
  );
}
