import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import type { Meeting, MeetingStatus } from '../agenda/meeting';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type RoadRefusal, travel } from '../proposal/travel';
import { matterItem, withItem } from './agenda-item';

export interface DeferItem {
  actor: Actor;
  nowMs: number;
  itemId: string;
  reason: string;
  nextMeetingDaysMax: number;
}

export type DeferItemRefusal =
  | RoleRequired
  | RoadRefusal
  | { code: 'PollMeetingNotInSession'; status: MeetingStatus }
  | { code: 'PollAlreadyOpen'; pollId: string }
  | { code: 'PollItemNotFound' }
  | { code: 'PollItemNotCurrent' };

/**
 * Defer a matter to a later evening 暂缓, instead of voting on it.
 *
 * Requirements, checked in this order:
 * - The actor is the chair.
 * - The meeting is in session and no poll is open.
 * - The item is a matter of this meeting, and the current one.
 * - The road has `defer` from the matter's status.
 *
 * Records `ItemDeferred` in the meeting and `ProposalDeferred`. The chair has it, for a meeting within
 * `nextMeetingDaysMax`.
 */
export function deferItem(meeting: Meeting, proposal: Proposal, command: DeferItem): Outcome<DeferItemRefusal> {
  const refused = notReadyToDefer(meeting, command);
  if (refused) return refused;
  const { actor, nowMs, itemId } = command;
  const travelled = travel({ ...proposal, meetingId: null }, 'defer', {
    actor,
    nowMs,
    holder: heldByRole('chair'),
    dueAtMs: dueAfterDays(nowMs, command.nextMeetingDaysMax),
    reason: command.reason.trim(),
    data: { meetingId: meeting.id, itemId },
  });
  if (!travelled.ok) return travelled;
  const inMeeting = change(withItem(meeting, itemId, { status: 'done' }), {
    type: 'ItemDeferred',
    data: { itemId },
    matterId: proposal.id,
  });
  return accept([inMeeting, travelled.change], { messages: [travelled.message] });
}

function notReadyToDefer(meeting: Meeting, { actor, itemId }: DeferItem): Refused<DeferItemRefusal> | undefined {
  if (!hasRole(actor, 'chair')) return refuse({ code: 'RoleRequired', roles: ['chair'] });
  if (meeting.status !== 'inSession') return refuse({ code: 'PollMeetingNotInSession', status: meeting.status });
  if (meeting.openPollId !== null) return refuse({ code: 'PollAlreadyOpen', pollId: meeting.openPollId });
  const item = matterItem(meeting, itemId);
  if (!item) return refuse({ code: 'PollItemNotFound' });
  return item.status === 'current' ? undefined : refuse({ code: 'PollItemNotCurrent' });
}
