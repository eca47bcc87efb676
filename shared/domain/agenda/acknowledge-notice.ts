import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Meeting, MeetingStatus } from './meeting';
import { type PresenceRoll, rollOf } from './presence-roll';
import { blankReceipt, type ReadReceipt, receiptOfNotice } from './read-receipt';

export type NotConvened = { code: 'MeetingNotConvened'; status: MeetingStatus };
export type NotOnRoll = { code: 'MeetingNotOnRoll' };

export type AcknowledgeNoticeRefusal = NotConvened | NotOnRoll;

/**
 * Say that one has read the notice 已阅. Saying it again changes nothing.
 *
 * Requirements, checked in this order:
 * - The meeting is convened or in session.
 * - The actor stands on its roll.
 *
 * Records `NoticeAcknowledged`, once a member and notice: after a change everybody is asked anew.
 */
export function acknowledgeNotice(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  receipt: ReadReceipt | undefined,
  { actor, nowMs }: { actor: Actor; nowMs: number },
): Outcome<AcknowledgeNoticeRefusal> {
  const { status } = meeting;
  if (status !== 'convened' && status !== 'inSession' && status !== 'suspended')
    return refuse({ code: 'MeetingNotConvened', status });
  if (!rollOf(rolls, actor.villagerId)) return refuse({ code: 'MeetingNotOnRoll' });
  const present = receiptOfNotice(receipt, meeting);
  if (present && present.readAtMs > 0) return accept([]);
  const { noticeCount } = meeting;
  const blank = receipt ?? blankReceipt(meeting, actor.villagerId);
  const next = { ...blank, readAtMs: nowMs, noticeNumber: noticeCount, told: present?.told ?? null };
  return accept([change(next, { type: 'NoticeAcknowledged', data: { meetingId: meeting.id, noticeCount } })]);
}
