import * as z from 'zod/mini';
import { tellingWays } from '../message/message';
import { personReferenceShape } from '../member/person-reference';
import { termShape } from '../village/rule-clock';

/**
 * The receipt of a verdict 预审回执: until when its author must know of it, and how they came to. `read`: they said so
 * themselves, or acted on it; else somebody told them.
 */
export const receiptShape = z.object({
  /** The day on which it was decided; the clock runs from there. */
  decidedOn: z.string(),
  dueAtMs: z.int(),
  term: termShape,
  given: z.nullable(
    z.object({ atMs: z.int(), way: z.enum([...tellingWays, 'read'] as const), by: personReferenceShape }),
  ),
});
export type Receipt = z.infer<typeof receiptShape>;

/** Scalar twin of an open receipt's date for the lists; 0 where none is owed. */
export function receiptDueAtMs(receipt: Receipt | null): number {
  return receipt !== null && receipt.given === null ? receipt.dueAtMs : 0;
}
