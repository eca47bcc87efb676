import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EveningPage, EveningSpeech } from '@shared/contract/meeting-pages';
import { eveningWords, guestLabel, stanceNames } from '@shared/text/words/meeting';
import { deskWords } from '@shared/text/words/desk';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { Cell, CellList } from '../../../components/cell-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { Section } from '../../../components/section';
import { floorActs } from './floor-acts';
import { withQueuedNotes } from './queued-notes';
import { useSheetHost } from './sheet-host';
import { SpeechNoteFields, type SpeechNoteForm } from './speech-note';

interface PartProps {
  page: EveningPage;
  queue: CommandQueue;
}

/** What was said on the current item, latest first; clerk and chair correct the gist. */
export function EveningSpeeches({ page, queue }: PartProps) {
  const { show } = useSheetHost();
  const { floor } = page;
  const current = page.items.find((item) => item.itemId === page.currentItemId);
  if (!floor || current?.kind !== 'matter') return null;
  const ended = withQueuedNotes(page, queue.commands).filter((speech) => speech.endedAtMs !== null);
  const edit = (speech: EveningSpeech) =>
    show((close) => <NoteSheet page={page} speech={speech} queue={queue} onClose={close} />);
  const mayNote = page.permissions.inSession?.leadsFloor ?? false;
  return (
    <Section title={eveningWords.speeches}>
      {ended.length === 0 ? (
        <View className="evening-label">{eveningWords.noSpeeches}</View>
      ) : (
        <CellList>
          {ended.map((speech) => (
            <Cell
              key={speech.speechId}
              label={speech.guestCapacity === null ? speech.name : guestLabel(speech.name, speech.guestCapacity)}
              note={speech.gist || eveningWords.noGist}
              value={
                speech.isWaiting ? deskWords.waiting : speech.stance === null ? undefined : stanceNames[speech.stance]
              }
              onTap={mayNote ? () => edit(speech) : undefined}
            />
          ))}
        </CellList>
      )}
    </Section>
  );
}

function NoteSheet({ page, speech, queue, onClose }: PartProps & { speech: EveningSpeech; onClose: () => void }) {
  const [form, setForm] = useState<SpeechNoteForm>({ gist: speech.gist, stance: speech.stance });
  const save = () => {
    floorActs.note(queue, page.meeting.meetingId, speech, form);
    onClose();
  };
  return (
    <ConfirmSheet isOpen title={speech.name} confirmLabel={eveningWords.saveNote} onConfirm={save} onCancel={onClose}>
      <SpeechNoteFields form={form} onChange={(part) => setForm({ ...form, ...part })} />
    </ConfirmSheet>
  );
}
