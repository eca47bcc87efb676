import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { accept, change, type Outcome } from '../../kernel/outcome';
import { endOfDayMs } from '../../kernel/time';
import { actorAt } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import { type Actor, referenceTo } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import { carrierOf } from './carrier';
import { type NoMeetingInSession, notedInMeeting, unlessMeeting } from './confirmation';
import { type DateNotAllowed, unlessAhead } from './date-ahead';
import type { FollowUp } from './follow-up';
import { dueDaysMax } from './limits';

export interface RefuseCloseOut {
  actor: Actor;
  nowMs: number;
  reason: string;
  newDueOn: string;
}

export type RefuseCloseOutRefusal = RoadRefusal | NoMeetingInSession | DateNotAllowed;

/**
 * Say "not yet" 还不能销号, before the meeting: the matter goes back to its assignee.
 *
 * Requirements, checked in this order:
 * - The matter was reported done, and the actor leads the meeting.
 * - The meeting is in session.
 * - The new due date is a day between tomorrow and three years from now.
 *
 * Records `CloseOutRefused`, `CloseOutDecided` and, in the meeting, `MatterSentBack`. The assignee has it until the new
 * date.
 */
export function refuseCloseOut(
  { proposal, followUp, meeting }: { proposal: Proposal; followUp: FollowUp; meeting: Meeting },
  command: RefuseCloseOut,
): Outcome<RefuseCloseOutRefusal> {
  const { nowMs, reason, newDueOn } = command;
  const actor = actorAt(meeting, command.actor);
  const road = mayTravel(proposal, 'notYet', actor);
  if (!road.ok) return road;
  const noMeeting = unlessMeeting(meeting);
  if (noMeeting) return noMeeting;
  const dateNo = unlessAhead(newDueOn, nowMs, dueDaysMax);
  if (dateNo) return dateNo;
  const holder = carrierOf(proposal);
  assert(holder, 'somebody reported it done');

  const data = { meetingId: meeting.id, newDueOn };
  const dueAtMs = endOfDayMs(newDueOn);
  const travelled = travel(proposal, 'notYet', { actor, nowMs, holder, dueAtMs, reason, data });
  if (!travelled.ok) return travelled;
  const closeOut = {
    atMs: nowMs,
    by: referenceTo(actor),
    meetingId: meeting.id,
    isClosed: false,
    evidence: '',
    reason,
    confirmation: null,
    explanation: null,
    newDueOn,
  };
  const next: FollowUp = { ...followUp, isDone: false, dueOn: newDueOn, closeOuts: [...followUp.closeOuts, closeOut] };
  const event = {
    type: 'CloseOutDecided',
    data: { ...data, isClosed: false, reason: seal(reason) },
    matterId: proposal.id,
  };
  return accept(
    [
      travelled.change,
      change(next, event),
      notedInMeeting(meeting, 'MatterSentBack', { ...proposal, reason }, { newDueOn }),
    ],
    { messages: [travelled.message] },
  );
}
