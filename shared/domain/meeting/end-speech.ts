import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChairOrClerk, unlessChairOrClerk } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { currentSpeech, type Floor, type Speech, type Stance, withSpeech } from './floor';
import { type EveningOver, unlessUnderWay } from './under-way';

export interface SpeechNote {
  /** What was said, in a few words 发言要点. */
  gist: string;
  stance: Stance | null;
}

export type EndSpeechRefusal = EveningOver | OnlyChairOrClerk | { code: 'FloorNobodySpeaks' };
export type NoteSpeechRefusal = EveningOver | OnlyChairOrClerk | { code: 'SpeechNotFound' };

/** Most characters of a gist: one line of the minutes. */
export const gistCharsMax = 60;

/**
 * End the present speech 发言结束, with its gist and stance where the clerk has them ready.
 *
 * Requirements, checked in this order:
 * - The meeting is in session or suspended.
 * - The actor is chair or clerk, or the one who speaks.
 * - Somebody is speaking.
 *
 * Records `SpeechEnded`.
 */
export function endSpeech(
  meeting: Meeting,
  floor: Floor,
  { actor, nowMs, note }: { actor: Actor; nowMs: number; note: SpeechNote | null },
): Outcome<EndSpeechRefusal> {
  const speech = currentSpeech(floor);
  const isSpeaker = speech !== undefined && speech.speaker.villagerId === actor.villagerId && note === null;
  const closed = unlessUnderWay(meeting) ?? (isSpeaker ? undefined : unlessChairOrClerk(meeting, actor));
  if (closed) return closed;
  if (!speech) return refuse({ code: 'FloorNobodySpeaks' });
  const ended: Speech = { ...speech, ...note, endedAtMs: nowMs };
  const next: Floor = { ...withSpeech(floor, ended), currentSpeechId: null };
  return accept([change(next, { type: 'SpeechEnded', data: noteData(floor, ended) })]);
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
  const noted: Speech = { ...speech, ...note };
  return accept([
    change(withSpeech(floor, noted), {
      type: 'SpeechNoted',
      data: { ...noteData(floor, noted), isCorrection: speech.gist !== '' || speech.stance !== null },
    }),
  ]);
}

function noteData(floor: Floor, { id: speechId, itemId, speaker, gist, stance }: Speech) {
  return { meetingId: floor.meetingId, itemId, speechId, villagerId: speaker.villagerId, stance, gist: seal(gist) };
}
