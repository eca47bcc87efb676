import { newChain } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Meeting, MeetingStatus } from './meeting';
import { type PresenceRoll, rollOf } from './presence-roll';
import { type ReadReceipt, readReceiptId } from './read-receipt';

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
 * Records `NoticeAcknowledged`, once a member.
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
  if (receipt) return accept([]);
  const next: ReadReceipt = {
    id: readReceiptId(meeting.id, actor.villagerId),
    kind: 'readReceipt',
    villageId: meeting.villageId,
    chain: newChain,
    meetingId: meeting.id,
    villagerId: actor.villagerId,
    readAtMs: nowMs,
  };
  return accept([
    change(next, { type: 'NoticeAcknowledged', data: { meetingId: meeting.id, noticeCount: meeting.noticeCount } }),
  ]);
}
