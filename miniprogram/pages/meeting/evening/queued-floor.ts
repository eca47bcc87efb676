import type { PayloadOf } from '@shared/contract';
import type { EveningFloor, EveningPage, EveningSpeech } from '@shared/contract/meeting-pages';
import { editionOf, speechIdOf } from '@shared/domain/meeting/speech-draft';
import type { UnsentCommand } from '../../../cloud/unsent/unsent-command';
import { speechOf } from './floor-acts';

type Done = Pick<UnsentCommand, 'action' | 'payload'>;

/**
 * The evening as this device sees it: what it has entered and the cloud has not answered stands on the page already, so
 * that the next act can follow without a line. What the page knows by now changes nothing.
 */
export function eveningAsSeen(page: EveningPage, commands: readonly Done[]): EveningPage {
  const { floor } = page;
  if (!floor || commands.length === 0) return page;
  const seen = commands.reduce((sum, command) => floorAfter(sum, page, command), floor);
  return seen === floor ? page : { ...page, floor: seen, next: nextSeen(page, seen) };
}

function floorAfter(floor: EveningFloor, page: EveningPage, command: Done): EveningFloor {
  const { itemId } = command.payload as { itemId?: string };
  // What was meant for an item that is over is the cloud's to refuse.
  if (itemId !== undefined && itemId !== page.currentItemId) return floor;
  switch (command.action) {
    case 'meeting.give-floor': {
      const payload = command.payload as PayloadOf<'meeting.give-floor'>;
      const person = [...floor.notOffered, ...floor.hands, ...page.chair.candidates].find(
        ({ villagerId }) => villagerId === payload.villagerId,
      );
      return begun(floor, page, command, { name: person?.name ?? '', guestCapacity: null, atMs: payload.atMs ?? 0 });
    }
    case 'meeting.call-guest': {
      const { name, atMs = 0 } = command.payload as PayloadOf<'meeting.call-guest'>;
      const guest = page.meeting.guests.find((one) => one.name === name);
      return begun(floor, page, command, { name, guestCapacity: guest?.capacity ?? '', atMs });
    }
    case 'meeting.pass-floor':
      return passed(floor, command.payload as PayloadOf<'meeting.pass-floor'>);
    case 'meeting.end-speech':
      return ended(floor, command.payload as PayloadOf<'meeting.end-speech'>);
    default:
      return floor;
  }
}

interface Beginning {
  name: string;
  guestCapacity: string | null;
  atMs: number;
}

function begun(floor: EveningFloor, page: EveningPage, command: Done, { name, guestCapacity, atMs }: Beginning) {
  const speechId = speechOf(command, page.meeting.guests) ?? '';
  if (floor.current || floor.speeches.some((speech) => speech.speechId === speechId)) return floor;
  const { villagerId = '', edition } = command.payload as { villagerId?: string; edition?: number };
  if (isTakenBack(floor, speechId, edition)) return floor;
  const isMine = villagerId === page.reader.villagerId;
  const stance = floor.hands.find((hand) => hand.villagerId === villagerId)?.stance ?? null;
  const times = { startedAtMs: atMs, endsAtMs: atMs + floor.speechMs, endedAtMs: null };
  const speech: EveningSpeech = {
    speechId,
    name,
    guestCapacity,
    isMine,
    gist: '',
    stance,
    edition: edition ?? 0,
    ...times,
  };
  return { ...withoutTurn(floor, villagerId), current: speech, speeches: [speech, ...floor.speeches] };
}

function passed(floor: EveningFloor, { itemId = '', villagerId, turn = 1, edition }: PayloadOf<'meeting.pass-floor'>) {
  return isTakenBack(floor, speechIdOf(itemId, villagerId, turn), edition) ? floor : withoutTurn(floor, villagerId);
}

/** Another device took this turn back since: what was entered before is the cloud's to refuse. */
function isTakenBack({ takenBackIds }: EveningFloor, speechId: string, edition: number | undefined): boolean {
  return edition !== undefined && edition !== editionOf(takenBackIds, speechId);
}

/** Neither in the round nor among the hands any more: spoke, or passed. */
function withoutTurn(floor: EveningFloor, villagerId: string): EveningFloor {
  const isOther = (person: { villagerId: string }) => person.villagerId !== villagerId;
  const isListed = !floor.notOffered.every(isOther) || !floor.hands.every(isOther);
  return isListed
    ? { ...floor, notOffered: floor.notOffered.filter(isOther), hands: floor.hands.filter(isOther) }
    : floor;
}

function ended(floor: EveningFloor, payload: PayloadOf<'meeting.end-speech'>): EveningFloor {
  const { speechId, edition = 0, note, atMs = 0 } = payload;
  // What goes on again since another device took its end back is not ended by this one.
  if (floor.current?.speechId !== speechId || floor.current?.edition !== edition) return floor;
  const speeches = floor.speeches.map((speech) =>
    speech.speechId === speechId ? { ...speech, ...note, endedAtMs: atMs } : speech,
  );
  return { ...floor, current: null, speeches };
}

const ofTheTalk: readonly EveningPage['next'][] = ['offerFloor', 'hearSpeech', 'takeHand', 'stateConsensus'];

/** The chair's next act as it follows from the floor that this device sees. */
function nextSeen(page: EveningPage, floor: EveningFloor): EveningPage['next'] {
  if (!ofTheTalk.includes(page.next)) return page.next;
  if (floor.current) return 'hearSpeech';
  if (floor.notOffered.length > 0) return 'offerFloor';
  return floor.hands.length > 0 ? 'takeHand' : 'stateConsensus';
}
