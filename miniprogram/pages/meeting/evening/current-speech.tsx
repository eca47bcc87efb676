import { View } from '@tarojs/components';
import type { EveningPage, EveningSpeech } from '@shared/contract/meeting-pages';
import { deskWords } from '@shared/text/words/desk';
import { floorWords } from '@shared/text/words/floor';
import { eveningWords, guestLabel } from '@shared/text/words/meeting';
import { useDraft } from '../../../cloud/drafts';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { useCommand } from '../../../cloud/use-command';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Timer } from '../../../components/timer';
import { floorActs, hasNote } from './floor-acts';
import type { NoteInHand } from './left-note';
import { isSpeechWaiting } from './queued-notes';
import { SpeechNoteFields, type SpeechNoteForm } from './speech-note';

interface CurrentSpeechProps {
  page: EveningPage;
  speech: EveningSpeech;
  queue: CommandQueue;
  onDone: () => void;
  /** Told of what is being written, so that it outlives the speech; null when it has been sent. */
  onNote: (note: NoteInHand | null) => void;
}

/** Who speaks now, with the gentle timer; clerk and chair note the gist meanwhile. */
export function CurrentSpeech({ page, speech, queue, onDone, onNote }: CurrentSpeechProps) {
  const { meetingId } = page.meeting;
  const isClerk = page.permissions.inSession?.leadsFloor ?? false;
  const draft = useDraft<SpeechNoteForm>(`meeting.note.${speech.speechId}`, {
    gist: speech.gist,
    stance: speech.stance,
  });
  const grant = useCommand('meeting.grant-time', { onDone });
  const write = (part: Partial<SpeechNoteForm>) => {
    draft.change(part);
    onNote({ speech, form: { ...draft.value, ...part } });
  };
  const isNoted = hasNote(draft.value);
  // What was written goes with the end of the speech: the draft is not needed any more, the queue keeps it.
  const finish = (form: SpeechNoteForm | null) => {
    floorActs.end(queue, page, speech, form);
    draft.discard();
    onNote(null);
  };
  return (
    <Section title={eveningWords.speaking}>
      <View className="evening-speaker">
        {speech.guestCapacity === null ? speech.name : guestLabel(speech.name, speech.guestCapacity)}
      </View>
      <Timer startedAtMs={speech.startedAtMs} endsAtMs={speech.endsAtMs} />
      {isSpeechWaiting(speech.speechId, page, queue.commands) && (
        <View className="evening-waiting">{deskWords.waiting}</View>
      )}
      <RefusalNote sentence={grant.problem} onRetry={grant.retry} />
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
          label={isNoted ? eveningWords.endWithNote : eveningWords.endSpeech}
          onTap={() => finish(draft.value)}
        />
      )}
      {page.reader.isChair && isNoted && (
        <SecondaryButton label={eveningWords.endWithNote} onTap={() => finish(draft.value)} />
      )}
      {!isClerk && speech.isMine && <SecondaryButton label={eveningWords.mySpeechDone} onTap={() => finish(null)} />}
    </Section>
  );
}
