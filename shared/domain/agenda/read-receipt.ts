import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';

/** How somebody without the notice on a phone came to know of it: by telephone, on paper, in person, through the family. */
export const noticeWays = ['phone', 'paper', 'inPerson', 'family'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** That a member knows of the notice: read 已阅 by themselves, or told by somebody. Its id is `meetingId.villagerId`. */
export const readReceiptShape = z.object({
  ...caseFields,
  kind: z.literal('readReceipt'),
  meetingId: z.string(),
  villagerId: z.string(),
  /** When they read it; 0 where they were only told. */
  readAtMs: z.int(),
  /** Of which notice: after a change everybody is asked anew. */
  noticeNumber: z._default(z.int(), 1),
  /** Who told them 电话、纸质通知, how and when; null where nobody had to. */
  told: z._default(z.nullable(z.object({ by: personReferenceShape, how: z.enum(noticeWays), atMs: z.int() })), null),
});
export type ReadReceipt = z.infer<typeof readReceiptShape>;

export function readReceiptId(meetingId: string, villagerId: string): string {
  return `${meetingId}.${villagerId}`;
}

/** What of a meeting a receipt names. */
interface NoticedMeeting {
  id: string;
  villageId: string;
  noticeCount: number;
}

/** What somebody has answered to the notice as it stands now; of an earlier one nothing counts any more. */
export function receiptOfNotice(
  receipt: ReadReceipt | undefined,
  { noticeCount }: Pick<NoticedMeeting, 'noticeCount'>,
): ReadReceipt | undefined {
  return receipt?.noticeNumber === noticeCount ? receipt : undefined;
}

/** The receipt of somebody who has answered nothing yet. */
export function blankReceipt(meeting: NoticedMeeting, villagerId: string): ReadReceipt {
  return {
    id: readReceiptId(meeting.id, villagerId),
    kind: 'readReceipt',
    villageId: meeting.villageId,
    chain: newChain,
    meetingId: meeting.id,
    villagerId,
    readAtMs: 0,
    noticeNumber: meeting.noticeCount,
    told: null,
  };
}
