import * as z from 'zod/mini';
import { assert } from '../../kernel/assert';
import { caseFields } from '../../kernel/case';

/**
 * The ballot box of a secret poll 无记名票箱: three separate things, each sorted by itself, so that their order says
 * nothing: who has voted, the codes, the choices. Codes and choices are closed slips, unreadable without a key that
 * is not in the database; so two neighbouring versions of a box do not show what was put in between them.
 * When the poll is counted they are opened together with those of the other boxes, and cleared here.
 */
export const secretBoxShape = z.object({
  ...caseFields,
  kind: z.literal('secretBox'),
  pollId: z.string(),
  meetingId: z.string(),
  proposalId: z.string(),
  voterIds: z.array(z.string()),
  votedIds: z.array(z.string()),
  /** The same code always makes the same slip: that is how a repeated ballot is recognised. */
  codeSlips: z.array(z.string()),
  /** The same choice never makes the same slip. */
  choiceSlips: z.array(z.string()),
  isSealed: z.boolean(),
  isCleared: z.boolean(),
});
export type SecretBox = z.infer<typeof secretBoxShape>;

/** Adds one in its sorted place. NOTE: never append, or the place would tell when. */
export function putIn(sorted: readonly string[], one: string): string[] {
  assert(!sorted.includes(one), 'a box holds each thing once');
  return [...sorted, one].sort();
}
