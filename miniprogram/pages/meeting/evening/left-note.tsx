import { useState } from 'react';
import type { EveningPage, EveningSpeech } from '@shared/contract/meeting-pages';
import { leftNoteOf } from '@shared/text/words/console';
import { eveningWords } from '@shared/text/words/meeting';
import { forgetDraft } from '../../../cloud/drafts';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { floorActs } from './floor-acts';
import { SpeechNoteFields, type SpeechNoteForm } from './speech-note';

/** A note that somebody is still writing, and of which speech. */
export interface NoteInHand {
  speech: EveningSpeech;
  form: SpeechNoteForm;
}

interface LeftNoteProps {
  page: EveningPage;
  note: NoteInHand;
  queue: CommandQueue;
  onDone: () => void;
}

/** Somebody else ended the speech while its gist was being written: the words stay, and can still be noted. */
export function LeftNote({ page, note: { speech, form: begun }, queue, onDone }: LeftNoteProps) {
  const [form, setForm] = useState(begun);
  const save = () => {
    floorActs.note(queue, page.meeting.meetingId, speech, form);
    forgetDraft(`meeting.note.${speech.speechId}`);
    onDone();
  };
  return (
    <Section title={leftNoteOf(speech.name)}>
      <SpeechNoteFields form={form} onChange={(part) => setForm({ ...form, ...part })} />
      <SecondaryButton label={eveningWords.saveNote} onTap={save} />
    </Section>
  );
}
