import { refuse, type Refused } from '../../kernel/outcome';
import { type Actor, hasRole } from '../member/actor';
import { actingChair } from './handover';
import { type AgendaItem, agendaItem, type Meeting, type MeetingStatus } from './meeting';
import { councilName } from './shown-people';

/** Refusals that many verbs of an evening share. */
export type OnlyChair = { code: 'MeetingOnlyChair'; chairName: string };
export type OnlyChairOrClerk = { code: 'MeetingOnlyChairOrClerk' };
export type LeaderRecused = { code: 'MeetingLeaderRecused' };
export type NotInSession = { code: 'MeetingNotInSession'; status: MeetingStatus };
export type PollOpen = { code: 'MeetingPollOpen' };

/**
 * Whether somebody leads this evening 主持: the one gate of everything that is the chair's at a meeting. Whoever holds
 * the chair's office leads it, also where somebody else planned it; after a handover the deputy does, and the chair
 * does not.
 */
export function leads(meeting: Meeting, actor: Actor): boolean {
  const deputy = actingChair(meeting);
  return deputy === null ? hasRole(actor, 'chair') : deputy.villagerId === actor.villagerId;
}

/** Whoever acts, with the chair's office where they lead this evening and without it where somebody else does. */
export function actorAt(meeting: Meeting, actor: Actor): Actor {
  const others = actor.roles.filter((role) => role !== 'chair');
  return { ...actor, roles: leads(meeting, actor) ? [...others, 'chair'] : others };
}

export function unlessChair(meeting: Meeting, actor: Actor): Refused<OnlyChair> | undefined {
  if (leads(meeting, actor)) return undefined;
  return refuse({ code: 'MeetingOnlyChair', chairName: councilName(actor, actingChair(meeting) ?? meeting.chair) });
}

/** Everything in the hall can be done from the clerk's phone alone, but what the chair must say. */
export function unlessChairOrClerk(meeting: Meeting, actor: Actor): Refused<OnlyChairOrClerk> | undefined {
  return leads(meeting, actor) || hasRole(actor, 'clerk') ? undefined : refuse({ code: 'MeetingOnlyChairOrClerk' });
}

/** Who stands aside from an item does not lead it either, neither to its consensus nor through its vote. */
export function unlessLeaderRecused(
  item: Pick<AgendaItem, 'recused'> | undefined,
  actor: Actor,
): Refused<LeaderRecused> | undefined {
  const isRecused = item?.recused.some((member) => member.villagerId === actor.villagerId) ?? false;
  return isRecused ? refuse({ code: 'MeetingLeaderRecused' }) : undefined;
}

export function unlessInSession(meeting: Meeting): Refused<NotInSession> | undefined {
  return meeting.status === 'inSession' ? undefined : refuse({ code: 'MeetingNotInSession', status: meeting.status });
}

export function unlessNoPollOpen(meeting: Meeting): Refused<PollOpen> | undefined {
  return meeting.openPollId === null ? undefined : refuse({ code: 'MeetingPollOpen' });
}

/** The item that is up now. */
export function currentItem(meeting: Meeting): AgendaItem | undefined {
  return agendaItem(meeting, meeting.currentItemId ?? '');
}
