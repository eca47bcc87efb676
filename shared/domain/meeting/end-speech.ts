import { seal } from '../../kernel/case';
import { accept, type Change, change, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChairOrClerk, unlessChairOrClerk } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { currentSpeech, type Floor, type Speech, type Stance, withSpeech } from './floor';
import { type Entered, momentOf } from './late-entry';
import { type EveningOver, unlessUnderWay } from './under-way';

export interface SpeechNote {
  /** What was said, in a few words 发言要点. */
  gist: string;
  stance: Stance | null;
}

export interface EndSpeech extends Entered {
  actor: Actor;
  /** The speech that was meant; without it, whichever lasts. */
  speechId?: string | undefined;
  /** Which edition of it the device had before it: how often it was taken back or resumed. */
  edition?: number | undefined;
  note: SpeechNote | null;
}

export type SpeechNotFound = { code: 'SpeechNotFound' };
/** `isNoteLeft`: a gist came with it and another stands there, so that somebody must choose between the two. */
export type EndedAlready = { code: 'SpeechEndedAlready'; speakerName: string; isNoteLeft: boolean };
/** It was meant for what was taken back; `isNoteLeft` as above. */
export type WentOn = { code: 'SpeechWentOn'; speakerName: string; isNoteLeft: boolean };
export type EndSpeechRefusal =
  EveningOver | OnlyChairOrClerk | SpeechNotFound | EndedAlready | WentOn | { code: 'FloorNobodySpeaks' };
export type NoteSpeechRefusal = EveningOver | OnlyChairOrClerk | SpeechNotFound;

/** Most characters of a gist: one line of the minutes. */
export const gistCharsMax = 60;

/**
 * End the present speech 发言结束, with its gist and stance where the clerk has them ready.
 *
 * Requirements, checked in this order:
 * - The meeting is in session or suspended.
 * - The actor is chair or clerk, or the one who speaks.
 * - The speech that is meant was held; where none is named, somebody is speaking.
 * - Nobody has taken its giving or its end back since: what goes on again, or was begun anew, is ended by who sees that.
 * - It has not ended; or it has, and a gist comes with this act where none was noted yet.
 *
 * Records `SpeechEnded`, with when it ended, see {@link momentOf}; or `SpeechNoted` where another device ended it first.
 */
export function endSpeech(meeting: Meeting, floor: Floor, command: EndSpeech): Outcome<EndSpeechRefusal> {
  const { actor, speechId, note } = command;
  const speech = speechId === undefined ? currentSpeech(floor) : floor.speeches.find(({ id }) => id === speechId);
  const isSpeaker = speech !== undefined && speech.speaker.villagerId === actor.villagerId && note === null;
  const closed = unlessUnderWay(meeting) ?? (isSpeaker ? undefined : unlessChairOrClerk(meeting, actor));
  if (closed) return closed;
  if (!speech) return refuse({ code: speechId === undefined ? 'FloorNobodySpeaks' : 'SpeechNotFound' });
  if (command.edition !== undefined && command.edition !== (speech.edition ?? 0)) {
    const isNoteLeft = note !== null && note.gist !== '' && note.gist !== speech.gist;
    return refuse({ code: 'SpeechWentOn', speakerName: speech.speaker.name, isNoteLeft });
  }
  if (speech.endedAtMs !== null) return alreadyEnded(floor, speech, note);
  const endedAtMs = momentOf(meeting, floor, command);
  const ended: Speech = { ...speech, ...note, endedAtMs };
  const next: Floor = { ...withSpeech(floor, ended), currentSpeechId: null };
  return accept([change(next, { type: 'SpeechEnded', data: { ...noteData(floor, ended), endedAtMs } })]);
}

/** Somebody else was faster: it ends once, and the first gist stands. */
function alreadyEnded(floor: Floor, speech: Speech, note: SpeechNote | null): Outcome<EndedAlready> {
  const isNew = note !== null && (note.gist !== speech.gist || note.stance !== speech.stance);
  if (isNew && speech.gist === '' && note.gist !== '') return accept([noted(floor, { ...speech, ...note }, false)]);
  return refuse({
    code: 'SpeechEndedAlready',
    speakerName: speech.speaker.name,
    isNoteLeft: isNew && note.gist !== '',
  });
}

/**
 * Note the gist and stance of a speech of this evening 记要点, while it lasts or afterwards; again to correct it.
 *
 * Requirements, checked in this order:
 * - The meeting is in session or suspended.
 * - The actor is chair or clerk.
 * - The speech was held at this meeting.
 *
 * Records `SpeechNoted`, as a correction where something was noted before.
 */
export function noteSpeech(
  meeting: Meeting,
  floor: Floor,
  { actor, speechId, note }: { actor: Actor; speechId: string; note: SpeechNote },
): Outcome<NoteSpeechRefusal> {
  const closed = unlessUnderWay(meeting) ?? unlessChairOrClerk(meeting, actor);
  if (closed) return closed;
  const speech = floor.speeches.find((candidate) => candidate.id === speechId);
  if (!speech) return refuse({ code: 'SpeechNotFound' });
  return accept([noted(floor, { ...speech, ...note }, speech.gist !== '' || speech.stance !== null)]);
}

function noted(floor: Floor, speech: Speech, isCorrection: boolean): Change {
  return change(withSpeech(floor, speech), { type: 'SpeechNoted', data: { ...noteData(floor, speech), isCorrection } });
}

function noteData(floor: Floor, { id: speechId, itemId, speaker, gist, stance }: Speech) {
  return { meetingId: floor.meetingId, itemId, speechId, villagerId: speaker.villagerId, stance, gist: seal(gist) };
}
