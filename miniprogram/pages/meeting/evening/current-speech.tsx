import { View } from '@tarojs/components';
import type { EveningPage, EveningSpeech } from '@shared/contract/meeting-pages';
import { floorWords } from '@shared/text/words/floor';
import { eveningWords, guestLabel } from '@shared/text/words/meeting';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Timer } from '../../../components/timer';
import type { NoteInHand } from './left-note';
import { SpeechNoteFields, type SpeechNoteForm } from './speech-note';

interface CurrentSpeechProps {
  page: EveningPage;
  speech: EveningSpeech;
  onDone: () => void;
  /** Told of what is being written, so that it outlives the speech; null when it has been sent. */
  onNote: (note: NoteInHand | null) => void;
}

/** Who speaks now, with the gentle timer; clerk and chair note the gist meanwhile. */
export function CurrentSpeech({ page, speech, onDone, onNote }: CurrentSpeechProps) {
  const { meetingId } = page.meeting;
  const isClerk = page.permissions.inSession?.leadsFloor ?? false;
  const draft = useDraft<SpeechNoteForm>(`meeting.note.${speech.speechId}`, {
    gist: speech.gist,
    stance: speech.stance,
  });
  const end = useCommand('meeting.end-speech', {
    onDone: () => {
      draft.discard();
      onNote(null);
      onDone();
    },
  });
  const grant = useCommand('meeting.grant-time', { onDone });
  const { gist, stance } = draft.value;
  const write = (part: Partial<SpeechNoteForm>) => {
    draft.change(part);
    onNote({ speech, form: { ...draft.value, ...part } });
  };
  const hasNote = gist.trim() !== '' || stance !== null;
  const finish = () => void end.run({ meetingId, note: hasNote ? { gist: gist.trim(), stance } : null });
  return (
    <Section title={eveningWords.speaking}>
      <View className="evening-speaker">
        {speech.guestCapacity === null ? speech.name : guestLabel(speech.name, speech.guestCapacity)}
      </View>
      <Timer startedAtMs={speech.startedAtMs} endsAtMs={speech.endsAtMs} />
      <RefusalNote sentence={end.problem ?? grant.problem} onRetry={end.retry ?? grant.retry} />
      {page.permissions.inSession?.grantTime.isOpen && (
        <SecondaryButton
          label={floorWords.moreTime}
          isPending={grant.isPending}
          onTap={() => void grant.run({ meetingId, minutes: 1 })}
        />
      )}
      {isClerk && <SpeechNoteFields form={draft.value} onChange={write} />}
      {isClerk && !page.reader.isChair && (
        <SecondaryButton
          label={hasNote ? eveningWords.endWithNote : eveningWords.endSpeech}
          isPending={end.isPending}
          onTap={finish}
        />
      )}
      {page.reader.isChair && hasNote && (
        <SecondaryButton label={eveningWords.endWithNote} isPending={end.isPending} onTap={finish} />
      )}
      {!isClerk && speech.isMine && (
        <SecondaryButton
          label={eveningWords.mySpeechDone}
          isPending={end.isPending}
          onTap={() => void end.run({ meetingId, note: null })}
        />
      )}
    </Section>
  );
}
