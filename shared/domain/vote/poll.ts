import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { explanationShape } from '../village/explanation';
import { majorityShape, ruleShape } from '../village/rule';

/** 同意 反对 弃权. */
export const choiceShape = z.enum(['for', 'against', 'abstain']);
export type Choice = z.infer<typeof choiceShape>;

export const tallyShape = z.object({ for: z.int(), against: z.int(), abstain: z.int(), notVoting: z.int() });
export type Tally = z.infer<typeof tallyShape>;

/** A poll 表决 on the exact text of a motion. `secret` and `paper` are kept for the methods that come later. */
export const pollShape = z.object({
  ...caseFields,
  kind: z.literal('poll'),
  meetingId: z.string(),
  itemId: z.string(),
  proposalId: z.string(),
  title: z.string(),
  motion: z.string(),
  method: z.enum(['open', 'showOfHands', 'secret', 'paper']),
  status: z.enum(['open', 'closing', 'closed', 'void']),
  isOpen: z.boolean(),
  openedAtMs: z.int(),
  closedAtMs: z.nullable(z.int()),
  /** Members of all rolls, for base `members`. */
  memberCount: z.int(),
  /** Present at opening and not recused: they vote, and they are the base `present` whoever leaves later. */
  electorateIds: z.array(z.string()),
  recused: z.array(z.object({ ...personReferenceShape.shape, reason: z.string() })),
  boxIds: z.array(z.string()),
  majority: ruleShape(majorityShape, 'councilMajority'),
  ballotChangesMax: z.int(),
  tally: z.nullable(tallyShape),
  explanation: z.nullable(explanationShape),
  quorumExplanation: explanationShape,
});
export type Poll = z.infer<typeof pollShape>;
