import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { endOfDayMs, dayOf } from '../../kernel/time';
import { type Meeting, type MeetingStatus, noticePage } from '../agenda/meeting';
import { releaseItems } from '../agenda/release-items';
import { systemActor } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { RoadRefusal } from '../proposal/travel';

export type LapseMeetingRefusal =
  | { code: 'MeetingNotConvened'; status: MeetingStatus }
  | { code: 'MeetingStillToday'; endsAtMs: number }
  | RoadRefusal;

/** When the day of a meeting is over: from then on it can no longer be opened. */
export function lapsesAtMs(meeting: Meeting): number {
  return endOfDayMs(dayOf(meeting.startAtMs)) + 1;
}

/**
 * Let a meeting lapse that nobody opened, cancelled or declared inquorate on its day 人数不够，改期: the clock does what
 * the chair forgot, so that no matter hangs on it.
 *
 * Requirements, checked in this order:
 * - The meeting is convened.
 * - Its day is over.
 *
 * Records `MeetingLapsed`, and `ProposalReleased` for each matter it held.
 */
export function lapseMeeting(
  meeting: Meeting,
  proposals: readonly Proposal[],
  { nowMs, reason }: { nowMs: number; reason: string },
): Outcome<LapseMeetingRefusal> {
  if (meeting.status !== 'convened') return refuse({ code: 'MeetingNotConvened', status: meeting.status });
  const endsAtMs = lapsesAtMs(meeting);
  if (nowMs < endsAtMs) return refuse({ code: 'MeetingStillToday', endsAtMs });
  const lapsed: Meeting = { ...meeting, status: 'inquorate', isOpen: false, endedAtMs: nowMs };
  const released = releaseItems(lapsed, proposals, { actor: systemActor(meeting.villageId), nowMs, reason });
  if (!released.ok) return released;
  const { title, startAtMs } = meeting;
  return accept([change(released.meeting, { type: 'MeetingLapsed', data: { startAtMs } }), ...released.changes], {
    messages: [
      { to: { kind: 'role', role: 'chair' }, code: 'meetingLapsed', data: { title, startAtMs }, page: noticePage(meeting.id) },
      ...released.messages,
    ],
  });
}
