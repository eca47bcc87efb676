import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { choiceShape } from './poll';

/** One member's ballot 表决票 with every request it has accepted, so that a late retry cannot undo a later change. */
export const ballotShape = z.object({
  voterId: z.string(),
  choice: choiceShape,
  requests: z.array(z.object({ id: z.string(), payloadHash: z.string() })),
});
export type Ballot = z.infer<typeof ballotShape>;

/**
 * A ballot box 票箱: about eight members of the electorate, a case and a chain of its own,
 * so that forty members voting in the same second do not queue on one document.
 */
export const ballotBoxShape = z.object({
  ...caseFields,
  kind: z.literal('ballotBox'),
  pollId: z.string(),
  meetingId: z.string(),
  proposalId: z.string(),
  voterIds: z.array(z.string()),
  ballots: z.array(ballotShape),
  ballotChangesMax: z.int(),
  isSealed: z.boolean(),
});
export type BallotBox = z.infer<typeof ballotBoxShape>;

/** Boxes are named by their place, so a voter's box is computed and never looked up. */
export function ballotBoxId(pollId: string, index: number): string {
  return `${pollId}.box${index}`;
}
