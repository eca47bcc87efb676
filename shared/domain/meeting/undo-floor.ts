import { change } from '../../kernel/outcome';
import { memberOn } from './check-in';
import { currentSpeech, type Floor, noteTakenBack, type Speech, withSpeech } from './floor';
import { editionOf, nextSpeechIdOf } from './speech-draft';
import type { Evening, TakenBack } from './undo-act';

/** The floor was given by mistake 点错了人: the speech that has just begun is taken away, and its turn given back. */
export function takeBackSpeech({ meeting, floor }: Evening): TakenBack | null {
  const speech = floor && currentSpeech(floor);
  if (!floor || !speech || speech.gist !== '') return null;
  const { villagerId, name } = speech.speaker;
  const speeches = floor.speeches.filter(({ id }) => id !== speech.id);
  const spokeBefore = speeches.some((other) => other.itemId === floor.itemId && isBy(other, villagerId));
  const next: Floor = {
    ...noteTakenBack(floor, speech.id),
    speeches,
    currentSpeechId: null,
    offeredIds: spokeBefore ? floor.offeredIds : floor.offeredIds.filter((id) => id !== villagerId),
  };
  return taken(meeting, next, 'SpeechWithdrawn', name, { speechId: speech.id, villagerId });
}

/** The speech was ended too early 还没说完: it goes on, and its timer with it. */
export function takeBackSpeechEnd({ meeting, floor }: Evening): TakenBack | null {
  const last = floor?.speeches.at(-1);
  if (!floor || !last || currentSpeech(floor) || last.itemId !== floor.itemId || last.endedAtMs === null) return null;
  if (meeting.items.some((item) => item.id === last.itemId && item.consensus !== '')) return null;
  const noted = noteTakenBack(floor, last.id);
  const edition = editionOf(noted.takenBackIds ?? [], last.id);
  const next = { ...withSpeech(noted, { ...last, endedAtMs: null, edition }), currentSpeechId: last.id };
  return taken(meeting, next, 'SpeechResumed', last.speaker.name, { speechId: last.id });
}

/** A member was passed over by mistake: they stand in the round again. */
export function takeBackPass({ meeting, rolls, floor }: Evening): TakenBack | null {
  const villagerId = floor?.offeredIds.at(-1);
  if (!floor || villagerId === undefined || currentSpeech(floor)) return null;
  if (floor.speeches.some((speech) => speech.itemId === floor.itemId && isBy(speech, villagerId))) return null;
  const name = memberOn(rolls, villagerId)?.member.name ?? '';
  const turnId = nextSpeechIdOf(floor, villagerId);
  const next: Floor = { ...noteTakenBack(floor, turnId), offeredIds: floor.offeredIds.slice(0, -1) };
  return taken(meeting, next, 'FloorPassWithdrawn', name, { villagerId });
}

function isBy(speech: Speech, villagerId: string): boolean {
  return speech.speaker.villagerId === villagerId;
}

function taken(
  meeting: Evening['meeting'],
  floor: Floor,
  type: string,
  about: string,
  ids: Record<string, string>,
): TakenBack {
  const data = { meetingId: meeting.id, itemId: floor.itemId, ...ids };
  return { about, meeting, others: [change(floor, { type, data })] };
}
