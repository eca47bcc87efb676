import type { EveningSpeech } from '@shared/contract/meeting-pages';
import type { PayloadOf } from '@shared/contract';
import { noteTitle } from '@shared/text/words/desk';
import type { CommandQueue, QueuedCommand } from '../../../cloud/unsent/use-command-queue';
import type { SpeechNoteForm } from './speech-note';

/** A speech as this device sees it: a gist that waits to be sent stands there already, and is marked. */
export interface NotedSpeech extends EveningSpeech {
  isWaiting: boolean;
}

/** The speeches with what this device has noted and not yet sent; the latest note of each counts. */
export function withQueuedNotes(speeches: readonly EveningSpeech[], commands: readonly QueuedCommand[]): NotedSpeech[] {
  const waiting = commands.filter(({ action, state }) => action === 'meeting.note-speech' && state !== 'refused');
  const notes = waiting.map(({ payload }) => payload as PayloadOf<'meeting.note-speech'>);
  return speeches.map((speech) => {
    const queued = notes.filter(({ speechId }) => speechId === speech.speechId);
    const note = queued[queued.length - 1];
    return note
      ? { ...speech, gist: note.gist, stance: note.stance, isWaiting: true }
      : { ...speech, isWaiting: false };
  });
}

/** Takes a gist on at once: it belongs to its speech, so that it may arrive as late as the line allows. */
export function putNote(
  queue: CommandQueue,
  meetingId: string,
  { speechId, name }: Pick<EveningSpeech, 'speechId' | 'name'>,
  { gist, stance }: SpeechNoteForm,
): void {
  queue.put('meeting.note-speech', { meetingId, speechId, gist: gist.trim(), stance }, { title: noteTitle(name) });
}
