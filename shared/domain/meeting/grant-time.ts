import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { minuteMs } from '../../kernel/time';
import { type NotInSession, type OnlyChair, unlessChair, unlessInSession } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { currentSpeech, type Floor, withSpeech } from './floor';

/** Most minutes that the chair adds at once. */
export const grantMinutesMax = 5;

export type GrantTimeRefusal = NotInSession | OnlyChair | { code: 'FloorNobodySpeaks' };

/**
 * Grant the one who speaks more time 多给几分钟; a time that has run out begins anew from this moment.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor leads the meeting.
 * - Somebody is speaking.
 *
 * Records `TimeGranted` with the minutes.
 */
export function grantTime(
  meeting: Meeting,
  floor: Floor,
  { actor, nowMs, minutes }: { actor: Actor; nowMs: number; minutes: number },
): Outcome<GrantTimeRefusal> {
  const closed = unlessInSession(meeting) ?? unlessChair(meeting, actor);
  if (closed) return closed;
  const speech = currentSpeech(floor);
  if (!speech) return refuse({ code: 'FloorNobodySpeaks' });
  const endsAtMs = Math.max(speech.endsAtMs, nowMs) + minutes * minuteMs;
  const data = { meetingId: meeting.id, itemId: speech.itemId, speechId: speech.id, minutes, endsAtMs };
  return accept([change(withSpeech(floor, { ...speech, endsAtMs }), { type: 'TimeGranted', data })]);
}
