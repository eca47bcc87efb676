import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { explanationShape } from '../village/explanation';
import { pollMethodShape } from '../village/poll-method';
import { majorityShape, ruleShape } from '../village/rule';
import { handCountShape } from './hand-count';
import { secretCountShape } from './secret-count';

/** 同意 反对 弃权. */
export const choiceShape = z.enum(['for', 'against', 'abstain']);
export type Choice = z.infer<typeof choiceShape>;

export const tallyShape = z.object({ for: z.int(), against: z.int(), abstain: z.int(), notVoting: z.int() });
export type Tally = z.infer<typeof tallyShape>;

/** The act that ended the poll, kept so that sealing and counting can be carried on after a crash. */
export const closingShape = z.object({
  by: personReferenceShape,
  atMs: z.int(),
  /** Why the ballots are void 作废; null when they are to be counted. */
  voidReason: z.nullable(z.string()),
});
export type Closing = z.infer<typeof closingShape>;

/** Whether the council settles the matter or recommends it to the body that does. */
export const forceShape = z.enum(['decision', 'recommendation']);
export type Force = z.infer<typeof forceShape>;

/** What follows from the count, frozen when the poll opens. */
export const pollRulesShape = z.object({
  ballotChangesMax: z.int(),
  openTallyIsLive: z.boolean(),
  tellerRoundsMax: z.int(),
  secretVotersMin: z.int(),
  publicNoticeDays: z.int(),
  publishDaysMax: z.int(),
  objectionAnswerDays: z.int(),
  scheduleDaysMax: z.int(),
  resubmitDays: z.int(),
});

export const pollStatuses = ['open', 'closing', 'closed', 'void'] as const;
export type PollStatus = (typeof pollStatuses)[number];

/** A poll 表决 on the exact text of a motion. */
export const pollShape = z.object({
  ...caseFields,
  kind: z.literal('poll'),
  meetingId: z.string(),
  itemId: z.string(),
  proposalId: z.string(),
  title: z.string(),
  /** The exact text; of an amendment, the whole motion as it would read with it. */
  motion: z.string(),
  /** The change of the motion's words that is voted on 修正案; null where the motion itself is. */
  amendment: z._default(z.nullable(z.object({ id: z.string(), passage: z.string(), replacement: z.string() })), null),
  method: pollMethodShape,
  status: z.enum(pollStatuses),
  /** True until the tally is made or the poll is void; for the lists. */
  isOpen: z.boolean(),
  openedAtMs: z.int(),
  closedAtMs: z.nullable(z.int()),
  /** Members of all rolls, for base `members`. */
  memberCount: z.int(),
  /** Present at opening and not recused: they vote, and they are the base `present` whoever leaves later. */
  electorateIds: z.array(z.string()),
  recused: z.array(z.object({ ...personReferenceShape.shape, reason: z.string() })),
  boxIds: z.array(z.string()),
  majority: ruleShape(majorityShape),
  rules: pollRulesShape,
  force: forceShape,
  /** Whose meeting decides, where it is not the council's; absent for the council. */
  decidingBody: z.exactOptional(z.string()),
  /** Who must decide where the council only recommends. */
  bodyThatDecides: z.nullable(z.string()),
  /** What the tellers counted, by show of hands and on paper. */
  handCount: z.nullable(handCountShape),
  /** What came out of the boxes of a secret poll, from the counting on. */
  secretCount: z.nullable(secretCountShape),
  closing: z.nullable(closingShape),
  tally: z.nullable(tallyShape),
  explanation: z.nullable(explanationShape),
  /** One for each roll, as they stood at opening. */
  quorumExplanations: z.array(explanationShape),
  decisionId: z.nullable(z.string()),
});
export type Poll = z.infer<typeof pollShape>;

/** The box in which a member of the electorate votes: computed from their place, never looked up. */
export function boxIdOf(poll: Poll, villagerId: string): string | null {
  const place = poll.electorateIds.indexOf(villagerId);
  return place === -1 ? null : (poll.boxIds[place % Math.max(1, poll.boxIds.length)] ?? null);
}
