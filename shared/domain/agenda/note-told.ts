import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, referenceTo } from '../member/actor';
import type { NotConvened, NotOnRoll } from './acknowledge-notice';
import { unlessLeaveOpen } from './enter-leave';
import { type OnlyChairOrClerk, unlessChairOrClerk } from './gates';
import type { Meeting } from './meeting';
import { type PresenceRoll, rollOf } from './presence-roll';
import { blankReceipt, type NoticeWay, type ReadReceipt, receiptOfNotice } from './read-receipt';

export type NoticeReadAlready = { code: 'NoticeReadAlready' };
export type NoteToldRefusal = NotConvened | OnlyChairOrClerk | NotOnRoll | NoticeReadAlready;
export type UndoToldRefusal = NotConvened | OnlyChairOrClerk | NotOnRoll | { code: 'NoticeNotTold' };

interface OfMember {
  actor: Actor;
  villagerId: string;
}

/**
 * Note that a member who had not read the notice was called, given it on paper, or told in person 已告知. Said again it
 * says how they were told last.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended.
 * - The actor is chair or clerk.
 * - The member stands on its roll.
 * - The member has not read the notice by themselves.
 *
 * Records `NoticeTold` with the number of the notice.
 */
export function noteTold(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  receipt: ReadReceipt | undefined,
  { actor, villagerId, how, nowMs }: OfMember & { how: NoticeWay; nowMs: number },
): Outcome<NoteToldRefusal> {
  const closed = unlessMayTell(meeting, rolls, { actor, villagerId });
  if (closed) return closed;
  const present = receiptOfNotice(receipt, meeting);
  if (present && present.readAtMs > 0) return refuse({ code: 'NoticeReadAlready' });
  const noticeNumber = meeting.noticeCount;
  const told = { by: referenceTo(actor), how, atMs: nowMs };
  const next: ReadReceipt = { ...(receipt ?? blankReceipt(meeting, villagerId)), readAtMs: 0, noticeNumber, told };
  const data = { meetingId: meeting.id, villagerId, how, noticeCount: noticeNumber };
  return accept([change(next, { type: 'NoticeTold', data })]);
}

/**
 * Take back that a member was told 收回: it was noted for the wrong one.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended.
 * - The actor is chair or clerk.
 * - The member stands on its roll.
 * - Somebody noted that they were told.
 *
 * Records `NoticeTellingUndone`; what was noted stays in the chain.
 */
export function undoTold(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  receipt: ReadReceipt | undefined,
  { actor, villagerId }: OfMember,
): Outcome<UndoToldRefusal> {
  const closed = unlessMayTell(meeting, rolls, { actor, villagerId });
  if (closed) return closed;
  const present = receiptOfNotice(receipt, meeting);
  if (!present?.told) return refuse({ code: 'NoticeNotTold' });
  const data = { meetingId: meeting.id, villagerId };
  return accept([change({ ...present, told: null }, { type: 'NoticeTellingUndone', data })]);
}

function unlessMayTell(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { actor, villagerId }: OfMember,
): Refused<NotConvened | OnlyChairOrClerk | NotOnRoll> | undefined {
  const closed = unlessLeaveOpen(meeting) ?? unlessChairOrClerk(meeting, actor);
  if (closed) return closed;
  return rollOf(rolls, villagerId) ? undefined : refuse({ code: 'MeetingNotOnRoll' });
}
