import * as z from 'zod/mini';
import { personReferenceShape } from '../member/person-reference';

/** The motion on an item 表决事项, written during the talk: each saving is an edition, and reading it out freezes it. */
export const motionShape = z.object({
  text: z.string(),
  edition: z.int(),
  savedBy: personReferenceShape,
  savedAtMs: z.int(),
  /** When the final text was read out 宣读; null while it may still change. */
  readOutAtMs: z.nullable(z.int()),
});
export type Motion = z.infer<typeof motionShape>;

/**
 * A change of the motion's words 修正案, moved by a member: where the passage stands, exactly once, there is to stand the
 * replacement. `lapsed`: an amendment voted before it took its passage away.
 */
export const amendmentShape = z.object({
  id: z.string(),
  movedBy: personReferenceShape,
  passage: z.string(),
  replacement: z.string(),
  movedAtMs: z.int(),
  status: z.enum(['moved', 'adopted', 'rejected', 'withdrawn', 'lapsed']),
  pollId: z.nullable(z.string()),
});
export type Amendment = z.infer<typeof amendmentShape>;

/** The amendment that is voted on next: they come in the order in which they were moved. */
export function nextAmendment(amendments: readonly Amendment[]): Amendment | undefined {
  return amendments.find(({ status }) => status === 'moved');
}

/** The text with the amendment in it; null where its passage does not stand there exactly once. */
export function amendedText(text: string, { passage, replacement }: Pick<Amendment, 'passage' | 'replacement'>) {
  const at = text.indexOf(passage);
  if (at === -1 || text.indexOf(passage, at + 1) !== -1) return null;
  return text.slice(0, at) + replacement + text.slice(at + passage.length);
}

/**
 * The smallest change that makes one text the other, widened to the clause in which it stands, so that it can be read
 * aloud by itself, and further until its passage stands in the text exactly once: a member only rewrites the motion, and
 * the amendment still holds when another one has changed a different place.
 */
export function changeBetween(before: string, after: string): Pick<Amendment, 'passage' | 'replacement'> {
  let { start, tail } = difference(before, after);
  while (start > 0 && !clauseEnd.test(before[start - 1] ?? '')) start -= 1;
  while (tail > 0 && !clauseEnd.test(before[before.length - tail] ?? '')) tail -= 1;
  for (;;) {
    const passage = before.slice(start, before.length - tail);
    const replacement = after.slice(start, after.length - tail);
    const isWhole = start === 0 && tail === 0;
    if (isWhole || (passage !== '' && amendedText(before, { passage, replacement }) === after)) {
      return { passage, replacement };
    }
    start = Math.max(0, start - 1);
    tail = Math.max(0, tail - 1);
  }
}

const clauseEnd = /[\p{P}\n]/u;

/** How far both texts agree from their beginning, and from their end. */
function difference(before: string, after: string): { start: number; tail: number } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const tailMax = Math.min(before.length, after.length) - start;
  while (tail < tailMax && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, tail };
}
