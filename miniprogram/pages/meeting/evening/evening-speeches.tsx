import { useState } from 'react';
import type { EveningPage, EveningSpeech } from '@shared/contract/meeting-pages';
import { eveningWords, guestLabel, stanceNames } from '@shared/text/words/meeting';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { EmptyState } from '../../../components/empty-state';
import { Section } from '../../../components/section';
import { useSheetHost } from './sheet-host';
import { SpeechNoteFields, type SpeechNoteForm } from './speech-note';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** What was said on the current item, latest first; clerk and chair correct the gist. */
export function EveningSpeeches({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const { floor } = page;
  const current = page.items.find((item) => item.itemId === page.currentItemId);
  if (!floor || current?.kind !== 'matter') return null;
  const ended = floor.speeches.filter((speech) => speech.endedAtMs !== null);
  const edit = (speech: EveningSpeech) =>
    show((close) => <NoteSheet page={page} speech={speech} onDone={onDone} onClose={close} />);
  const mayNote = page.permissions.inSession?.leadsFloor ?? false;
  return (
    <Section title={eveningWords.speeches}>
      {ended.length === 0 ? (
        <EmptyState sentence={eveningWords.noSpeeches} />
      ) : (
        <CellList>
          {ended.map((speech) => (
            <Cell
              key={speech.speechId}
              label={speech.guestCapacity === null ? speech.name : guestLabel(speech.name, speech.guestCapacity)}
              note={speech.gist || eveningWords.noGist}
              value={speech.stance === null ? undefined : stanceNames[speech.stance]}
              onTap={mayNote ? () => edit(speech) : undefined}
            />
          ))}
        </CellList>
      )}
    </Section>
  );
}

function NoteSheet({ page, speech, onDone, onClose }: PartProps & { speech: EveningSpeech; onClose: () => void }) {
  const [form, setForm] = useState<SpeechNoteForm>({ gist: speech.gist, stance: speech.stance });
  const note = useCommand('meeting.note-speech', {
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const { meetingId } = page.meeting;
  const { speechId } = speech;
  return (
    <ConfirmSheet
      isOpen
      title={speech.name}
      confirmLabel={eveningWords.saveNote}
      isPending={note.isPending}
      problem={note.problem}
      onRetry={note.retry}
      onConfirm={() => void note.run({ meetingId, speechId, gist: form.gist.trim(), stance: form.stance })}
      onCancel={onClose}
    >
      <SpeechNoteFields form={form} onChange={(part) => setForm({ ...form, ...part })} />
    </ConfirmSheet>
  );
}
