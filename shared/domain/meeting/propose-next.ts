import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayMs } from '../../kernel/time';
import { type OnlyChair, unlessChair } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { type EveningOver, unlessUnderWay } from './under-way';

/** How far ahead the next evening may be proposed. */
const nextDaysMax = 366;
export const placeCharsMax = 40;

export type ProposeNextRefusal = EveningOver | OnlyChair | { code: 'NextMeetingNotAhead' };

/**
 * Propose when and where to meet again 下次什么时候, while all are in the room; it may be proposed anew.
 *
 * Requirements, checked in this order:
 * - The meeting is in session or suspended.
 * - The actor is the chair.
 * - The start lies ahead, within a year.
 *
 * Records `NextMeetingProposed`. It is no notice: the chair plans and convenes as always.
 */
export function proposeNext(
  meeting: Meeting,
  { actor, nowMs, startAtMs, place }: { actor: Actor; nowMs: number; startAtMs: number; place: string },
): Outcome<ProposeNextRefusal> {
  const closed = unlessUnderWay(meeting) ?? unlessChair(meeting, actor);
  if (closed) return closed;
  if (startAtMs <= nowMs || startAtMs > nowMs + nextDaysMax * dayMs) return refuse({ code: 'NextMeetingNotAhead' });
  const nextMeeting = { startAtMs, place: place.trim() };
  const data = { startAtMs, place: seal(nextMeeting.place) };
  return accept([change({ ...meeting, nextMeeting }, { type: 'NextMeetingProposed', data })]);
}
