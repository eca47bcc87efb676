import { refuse, type Refused } from '../../kernel/outcome';
import { type Actor, hasRole } from '../member/actor';
import type { Meeting, MeetingStatus } from './meeting';
import { councilName } from './shown-people';

/** Refusals that many verbs of an evening share. */
export type OnlyChair = { code: 'MeetingOnlyChair'; chairName: string };
export type OnlyChairOrClerk = { code: 'MeetingOnlyChairOrClerk' };
export type NotInSession = { code: 'MeetingNotInSession'; status: MeetingStatus };
export type PollOpen = { code: 'MeetingPollOpen' };

/** Whoever holds the chair's office leads the evening, also where somebody else planned it. */
export function unlessChair(meeting: Meeting, actor: Actor): Refused<OnlyChair> | undefined {
  if (hasRole(actor, 'chair')) return undefined;
  return refuse({ code: 'MeetingOnlyChair', chairName: councilName(actor, meeting.chair) });
}

/** Everything in the hall can be done from the clerk's phone alone, but what the chair must say. */
export function unlessChairOrClerk(actor: Actor): Refused<OnlyChairOrClerk> | undefined {
  return hasRole(actor, 'chair') || hasRole(actor, 'clerk') ? undefined : refuse({ code: 'MeetingOnlyChairOrClerk' });
}

export function unlessInSession(meeting: Meeting): Refused<NotInSession> | undefined {
  return meeting.status === 'inSession' ? undefined : refuse({ code: 'MeetingNotInSession', status: meeting.status });
}

export function unlessNoPollOpen(meeting: Meeting): Refused<PollOpen> | undefined {
  return meeting.openPollId === null ? undefined : refuse({ code: 'MeetingPollOpen' });
}
