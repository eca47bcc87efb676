import type { MeetingHead } from '@shared/contract/agenda-pages';
import { actingChair } from '@shared/domain/agenda/handover';
import type { Meeting } from '@shared/domain/agenda/meeting';
import { councilName } from '@shared/domain/agenda/shown-people';
import type { Actor } from '@shared/domain/member/actor';

/** What every page of a meeting begins with. */
export function meetingHead(meeting: Meeting, actor: Actor): MeetingHead {
  const { id: meetingId, status, title, place, startAtMs, eveningMinutes, guests } = meeting;
  return {
    meetingId,
    status,
    title,
    place,
    startAtMs,
    eveningMinutes,
    guests,
    chairName: councilName(actor, actingChair(meeting) ?? meeting.chair),
    urgentReason: meeting.urgency?.reason ?? null,
    body: meeting.body ? { title: meeting.body.title, of: meeting.body.of } : null,
  };
}
