import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import {
  type NotInSession,
  type OnlyChair,
  type PollOpen,
  unlessChair,
  unlessInSession,
  unlessNoPollOpen,
} from '../agenda/gates';
import type { Meeting, MeetingStatus } from '../agenda/meeting';
import type { Actor } from '../member/actor';

export type SuspendMeetingRefusal = NotInSession | OnlyChair | PollOpen;
export type ResumeMeetingRefusal = { code: 'MeetingNotSuspended'; status: MeetingStatus } | OnlyChair;

/**
 * Suspend a meeting 休会一会儿. The floor stays as it is.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor is the chair.
 * - No poll is open.
 *
 * Records `MeetingSuspended`.
 */
export function suspendMeeting(meeting: Meeting, { actor }: { actor: Actor }): Outcome<SuspendMeetingRefusal> {
  const closed = unlessInSession(meeting) ?? unlessChair(meeting, actor) ?? unlessNoPollOpen(meeting);
  if (closed) return closed;
  const next: Meeting = { ...meeting, status: 'suspended' };
  return accept([change(next, { type: 'MeetingSuspended', data: { itemId: meeting.currentItemId } })]);
}

/**
 * Resume a suspended meeting 继续开会. The quorum is asked again by each poll; losing it stops votes, not talk.
 *
 * Requirements, checked in this order:
 * - The meeting is suspended.
 * - The actor is the chair.
 *
 * Records `MeetingResumed`.
 */
export function resumeMeeting(meeting: Meeting, { actor }: { actor: Actor }): Outcome<ResumeMeetingRefusal> {
  if (meeting.status !== 'suspended') return refuse({ code: 'MeetingNotSuspended', status: meeting.status });
  const notChair = unlessChair(meeting, actor);
  if (notChair) return notChair;
  const next: Meeting = { ...meeting, status: 'inSession' };
  return accept([change(next, { type: 'MeetingResumed', data: { itemId: meeting.currentItemId } })]);
}
