import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import type { NotConvened, NotOnRoll } from './acknowledge-notice';
import { type OnlyChairOrClerk, unlessChairOrClerk } from './gates';
import { type Meeting, noticePage } from './meeting';
import { type LeaveEntry, type PresenceRoll, rollMember, type RollMember, rollOf, withMember } from './presence-roll';

export interface EnterLeave {
  actor: Actor;
  nowMs: number;
  villagerId: string;
  /** The calendar day on which it was told, in Shanghai. */
  toldOn: string;
  how: LeaveEntry['how'];
  reason: string;
}

export type LeaveCame = { code: 'LeaveMemberCame'; name: string };
export type EnterLeaveRefusal =
  | NotConvened
  | OnlyChairOrClerk
  | NotOnRoll
  | LeaveCame
  | { code: 'LeaveAlreadyEntered'; name: string }
  | { code: 'LeaveToldOnNotAllowed'; fromOn: string; toOn: string };
export type UndoLeaveRefusal = NotConvened | OnlyChairOrClerk | NotOnRoll | { code: 'LeaveNotEntered' };

/** Leave may be told until the evening is over: also while it is on its way, by whoever calls then. */
export function unlessLeaveOpen({ status }: Meeting) {
  const isOpen = status === 'convened' || status === 'inSession' || status === 'suspended';
  return isOpen ? undefined : refuse<NotConvened>({ code: 'MeetingNotConvened', status });
}

/** The first day on which leave can have been told: that of the notice. */
export function leaveToldFromOn(meeting: Meeting): string {
  return dayOf(meeting.convenedAtMs ?? meeting.startAtMs);
}

/**
 * Enter that a member asked for leave 登记请假: by telephone, in person or through the family, for whoever does not do it
 * on a phone. It never lowers the quorum, as all leave.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended.
 * - The actor is chair or clerk.
 * - The member stands on its roll, and their seat is not vacant.
 * - The member has not come.
 * - The member has not asked yet, and nobody has entered it for them.
 * - It was told between the day of the notice and today.
 *
 * Records `LeaveEntered` with how and when it was told. Tells the member, and the chair.
 */
export function enterLeave(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  command: EnterLeave,
): Outcome<EnterLeaveRefusal> {
  const { actor, nowMs, villagerId, toldOn, how, reason } = command;
  const closed = unlessLeaveOpen(meeting) ?? unlessChairOrClerk(meeting, actor);
  if (closed) return closed;
  const found = seated(rolls, villagerId);
  if (!found) return refuse({ code: 'MeetingNotOnRoll' });
  const { roll, member } = found;
  if (member.intervals.length > 0) return refuse({ code: 'LeaveMemberCame', name: member.name });
  if (member.leaveReason !== null) return refuse({ code: 'LeaveAlreadyEntered', name: member.name });
  const [fromOn, toOn] = [leaveToldFromOn(meeting), dayOf(nowMs)];
  if (toldOn < fromOn || toldOn > toOn) return refuse({ code: 'LeaveToldOnNotAllowed', fromOn, toOn });
  const leaveEntry: LeaveEntry = { by: referenceTo(actor), toldOn, how };
  const next = withMember(roll, { ...member, leaveReason: reason, leaveEntry });
  const data = { meetingId: meeting.id, villagerId, toldOn, how, reason: seal(reason) };
  const asked: MessageDraft = {
    to: { kind: 'role', role: 'chair' },
    code: 'leaveAsked',
    data: { name: member.name, startAtMs: meeting.startAtMs, reason },
    page: noticePage(meeting.id),
  };
  return accept([change(next, { type: 'LeaveEntered', data })], {
    messages: [toMember(meeting, villagerId, 'leaveEntered', { byName: actor.name, toldOn, how, reason }), asked],
  });
}

/**
 * Take back leave that was entered by mistake 收回登记: for the wrong member, or misheard. What members asked for
 * themselves is theirs.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended.
 * - The actor is chair or clerk.
 * - The member stands on its roll.
 * - Somebody entered leave for them.
 *
 * Records `LeaveWithdrawn`; the entry itself stays in the chain. Tells the member.
 */
export function undoLeave(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { actor, villagerId }: Pick<EnterLeave, 'actor' | 'villagerId'>,
): Outcome<UndoLeaveRefusal> {
  const closed = unlessLeaveOpen(meeting) ?? unlessChairOrClerk(meeting, actor);
  if (closed) return closed;
  const found = seated(rolls, villagerId);
  if (!found) return refuse({ code: 'MeetingNotOnRoll' });
  const { roll, member } = found;
  if (!member.leaveEntry) return refuse({ code: 'LeaveNotEntered' });
  const next = withMember(roll, { ...member, leaveReason: null, leaveEntry: null });
  const data = { meetingId: meeting.id, villagerId };
  return accept([change(next, { type: 'LeaveWithdrawn', data })], {
    messages: [toMember(meeting, villagerId, 'leaveUndone', { byName: actor.name })],
  });
}

function seated(rolls: readonly PresenceRoll[], villagerId: string): { roll: PresenceRoll; member: RollMember } | null {
  const roll = rollOf(rolls, villagerId);
  const member = roll && rollMember(roll, villagerId);
  return member && !member.isVacant ? { roll, member } : null;
}

function toMember(meeting: Meeting, villagerId: string, code: string, data: MessageDraft['data']): MessageDraft {
  const { title, startAtMs } = meeting;
  return {
    to: { kind: 'person', villagerId },
    code,
    data: { title, startAtMs, ...data },
    page: noticePage(meeting.id),
  };
}
