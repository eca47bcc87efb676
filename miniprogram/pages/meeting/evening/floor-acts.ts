import type { PayloadOf } from '@shared/contract';
import type { EveningPage, EveningSpeech } from '@shared/contract/meeting-pages';
import { editionOf, guestIdOf, nextTurn, speechIdOf } from '@shared/domain/meeting/speech-draft';
import { endTitle, noteTitle, passTitle } from '@shared/text/words/desk';
import { giveFloorTo } from '@shared/text/words/meeting';
import { serverNowMs } from '../../../cloud/clock';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import type { SpeechNoteForm } from './speech-note';

export interface Person {
  villagerId: string;
  name: string;
}

/** On which item and when: an act that arrives late is judged by it, and enters the record at its own time. */
function meant({ currentItemId }: EveningPage) {
  return { ...(currentItemId === null ? {} : { itemId: currentItemId }), atMs: serverNowMs() };
}

/** The turn that comes next by what this device sees, what it has not sent yet included. */
function turnOf({ floor, currentItemId }: EveningPage, speakerId: string): { turn: number; edition: number } {
  const ids = (floor?.speeches ?? []).map(({ speechId }) => speechId);
  const turn = nextTurn(currentItemId ?? '', speakerId, ids);
  const edition = editionOf(floor?.takenBackIds ?? [], speechIdOf(currentItemId ?? '', speakerId, turn));
  return { turn, edition };
}

/** The acts of the floor, taken on at once whatever the line does. The page is the one this device sees. */
export const floorActs = {
  give: (queue: CommandQueue, page: EveningPage, { villagerId, name }: Person): void => {
    const { meetingId } = page.meeting;
    const payload = { meetingId, villagerId, ...turnOf(page, villagerId), ...meant(page) };
    queue.put('meeting.give-floor', payload, { title: giveFloorTo(name) });
  },

  pass: (queue: CommandQueue, page: EveningPage, { villagerId, name }: Person): void => {
    const payload = { meetingId: page.meeting.meetingId, villagerId, ...turnOf(page, villagerId), ...meant(page) };
    queue.put('meeting.pass-floor', payload, { title: passTitle(name) });
  },

  callGuest: (queue: CommandQueue, page: EveningPage, name: string): void => {
    const { meetingId, guests } = page.meeting;
    const turn = turnOf(page, guestIdOf(guests.findIndex((guest) => guest.name === name)));
    queue.put('meeting.call-guest', { meetingId, name, ...turn, ...meant(page) }, { title: giveFloorTo(name) });
  },

  /** The gist goes with the end of its speech; without one only the end is told. */
  end: (
    queue: CommandQueue,
    page: EveningPage,
    { speechId, name, edition }: SpeechAsNamed & Pick<EveningSpeech, 'edition'>,
    form: SpeechNoteForm | null,
  ): void => {
    const note = form && hasNote(form) ? trimmed(form) : null;
    const payload = { meetingId: page.meeting.meetingId, speechId, edition, note, atMs: serverNowMs() };
    queue.put('meeting.end-speech', payload, { title: endTitle(name, note?.gist ?? '') });
  },

  /** A gist belongs to its speech, so that it may arrive as late as the line allows. */
  note: (queue: CommandQueue, meetingId: string, { speechId, name }: SpeechAsNamed, form: SpeechNoteForm): void => {
    queue.put('meeting.note-speech', { meetingId, speechId, ...trimmed(form) }, { title: noteTitle(name) });
  },
};

type SpeechAsNamed = Pick<EveningSpeech, 'speechId' | 'name'>;

export function hasNote({ gist, stance }: SpeechNoteForm): boolean {
  return gist.trim() !== '' || stance !== null;
}

function trimmed({ gist, stance }: SpeechNoteForm): SpeechNoteForm {
  return { gist: gist.trim(), stance };
}

/** The speech that an act of the floor makes or is about; null where it is about none. */
export function speechOf(command: { action: string; payload: unknown }, guests: readonly { name: string }[]) {
  const { itemId = '', turn = 1 } = command.payload as PayloadOf<'meeting.give-floor'>;
  switch (command.action) {
    case 'meeting.give-floor': {
      const { villagerId } = command.payload as PayloadOf<'meeting.give-floor'>;
      return speechIdOf(itemId, villagerId, turn);
    }
    case 'meeting.call-guest': {
      const { name } = command.payload as PayloadOf<'meeting.call-guest'>;
      return speechIdOf(itemId, guestIdOf(guests.findIndex((guest) => guest.name === name)), turn);
    }
    case 'meeting.end-speech':
    case 'meeting.note-speech':
      return (command.payload as PayloadOf<'meeting.note-speech'>).speechId;
    default:
      return null;
  }
}
