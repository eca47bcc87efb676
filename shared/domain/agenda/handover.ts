import * as z from 'zod/mini';
import { type PersonReference, personReferenceShape } from '../member/person-reference';

/** How a deputy came to the chair: named by whoever led, by office, or by a show of hands; or the chair came back. */
export const handoverChoiceShape = z.enum(['named', 'office', 'elected', 'returned']);
export type HandoverChoice = z.infer<typeof handoverChoiceShape>;

/** One handover of the chair 移交主持: who leads from this instant on, and why. */
export const handoverShape = z.object({
  choice: handoverChoiceShape,
  from: personReferenceShape,
  to: personReferenceShape,
  /** Only while this item is up, where the one who leads stands aside from it; null for the rest of the evening. */
  itemId: z.nullable(z.string()),
  reason: z.string(),
  /** Hands in favour, and members present, where the deputy was elected. */
  votesFor: z.nullable(z.int()),
  presentCount: z.int(),
  by: personReferenceShape,
  atMs: z.int(),
});
export type Handover = z.infer<typeof handoverShape>;

/** The deputy who leads now 代为主持; null while the chair does. What was handed over for one item ends with it. */
export function actingChair(meeting: {
  handovers: readonly Handover[];
  currentItemId: string | null;
}): PersonReference | null {
  const last = meeting.handovers.filter(({ itemId }) => itemId === null || itemId === meeting.currentItemId).at(-1);
  return last === undefined || last.choice === 'returned' ? null : last.to;
}
