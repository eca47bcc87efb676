import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';

/** A member has read the notice 已阅; its id is `meetingId.villagerId`. */
export const readReceiptShape = z.object({
  ...caseFields,
  kind: z.literal('readReceipt'),
  meetingId: z.string(),
  villagerId: z.string(),
  readAtMs: z.int(),
});
export type ReadReceipt = z.infer<typeof readReceiptShape>;

export function readReceiptId(meetingId: string, villagerId: string): string {
  return `${meetingId}.${villagerId}`;
}
