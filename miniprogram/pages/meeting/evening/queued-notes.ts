import type { EveningPage, EveningSpeech } from '@shared/contract/meeting-pages';
import type { PayloadOf } from '@shared/contract';
import type { QueuedCommand } from '../../../cloud/unsent/use-command-queue';
import { speechOf } from './floor-acts';

/** A speech as this device sees it: what waits to be sent stands there already, and is marked. */
export interface NotedSpeech extends EveningSpeech {
  isWaiting: boolean;
}

/** Whether something about a speech is not sent yet: that it was given, that it ended, or its gist. */
export function isSpeechWaiting(speechId: string, page: EveningPage, commands: readonly QueuedCommand[]): boolean {
  return commands.some((command) => command.state !== 'refused' && speechOf(command, page.meeting.guests) === speechId);
}

/** The speeches with what this device has noted and not yet sent; the latest note of each counts. */
export function withQueuedNotes(page: EveningPage, commands: readonly QueuedCommand[]): NotedSpeech[] {
  const waiting = commands.filter(({ action, state }) => action === 'meeting.note-speech' && state !== 'refused');
  const notes = waiting.map(({ payload }) => payload as PayloadOf<'meeting.note-speech'>);
  return (page.floor?.speeches ?? []).map((speech) => {
    const queued = notes.filter(({ speechId }) => speechId === speech.speechId);
    const note = queued[queued.length - 1];
    const noted = note ? { gist: note.gist, stance: note.stance } : {};
    return { ...speech, ...noted, isWaiting: isSpeechWaiting(speech.speechId, page, commands) };
  });
}
