import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { NotConvened, NotOnRoll } from './acknowledge-notice';
import { type Meeting, noticePage } from './meeting';
import { type PresenceRoll, rollMember, rollOf, withMember } from './presence-roll';

export type AskLeaveRefusal = NotConvened | NotOnRoll | { code: 'LeaveAlreadyAsked' };
export type WithdrawLeaveRefusal = NotConvened | NotOnRoll | { code: 'LeaveNotAsked' };

/**
 * Ask for leave 请假. The member stays on the roll: leave never lowers the quorum.
 *
 * Requirements, checked in this order:
 * - The meeting is convened and not yet opened.
 * - The actor stands on its roll.
 * - The actor has not asked yet.
 *
 * Records `LeaveAsked`. Tells the chair.
 */
export function askLeave(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { actor, reason }: { actor: Actor; reason: string },
): Outcome<AskLeaveRefusal> {
  if (meeting.status !== 'convened') return refuse({ code: 'MeetingNotConvened', status: meeting.status });
  const roll = rollOf(rolls, actor.villagerId);
  const member = roll && rollMember(roll, actor.villagerId);
  if (!member) return refuse({ code: 'MeetingNotOnRoll' });
  if (member.leaveReason !== null) return refuse({ code: 'LeaveAlreadyAsked' });
  const next = withMember(roll, { ...member, leaveReason: reason });
  return accept(
    [
      change(next, {
        type: 'LeaveAsked',
        data: { meetingId: meeting.id, villagerId: actor.villagerId, reason: seal(reason) },
      }),
    ],
    {
      messages: [
        {
          to: { kind: 'role', role: 'chair' },
          code: 'leaveAsked',
          data: { name: member.name, startAtMs: meeting.startAtMs, reason },
          page: noticePage(meeting.id),
        },
      ],
    },
  );
}

/**
 * Withdraw one's leave 销假, also where somebody entered it: coming after all.
 *
 * Requirements, checked in this order:
 * - The meeting is convened and not yet opened.
 * - The actor stands on its roll.
 * - The actor has asked for leave.
 *
 * Records `LeaveWithdrawn`.
 */
export function withdrawLeave(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { actor }: { actor: Actor },
): Outcome<WithdrawLeaveRefusal> {
  if (meeting.status !== 'convened') return refuse({ code: 'MeetingNotConvened', status: meeting.status });
  const roll = rollOf(rolls, actor.villagerId);
  const member = roll && rollMember(roll, actor.villagerId);
  if (!member) return refuse({ code: 'MeetingNotOnRoll' });
  if (member.leaveReason === null) return refuse({ code: 'LeaveNotAsked' });
  const next = withMember(roll, { ...member, leaveReason: null, leaveEntry: null });
  return accept([
    change(next, { type: 'LeaveWithdrawn', data: { meetingId: meeting.id, villagerId: actor.villagerId } }),
  ]);
}
