import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { explanationShape } from '../village/explanation';
import { tallyShape } from '../vote/poll';

export const objectionShape = z.object({
  id: z.string(),
  by: personReferenceShape,
  text: z.string(),
  atMs: z.int(),
  answerDueAtMs: z.int(),
  answer: z.nullable(z.object({ by: personReferenceShape, text: z.string(), atMs: z.int(), isUpheld: z.boolean() })),
});
export type Objection = z.infer<typeof objectionShape>;

/** A decision 决议: numbered within village and year, its text and tally, its public notice and the objections to it. */
export const decisionShape = z.object({
  ...caseFields,
  kind: z.literal('decision'),
  proposalId: z.string(),
  meetingId: z.string(),
  pollId: z.string(),
  title: z.string(),
  year: z.int(),
  number: z.int(),
  text: z.string(),
  tally: tallyShape,
  explanation: explanationShape,
  /** `recommendation` where another body must decide; `bodyThatDecides` names it. */
  force: z.enum(['decision', 'recommendation']),
  bodyThatDecides: z.nullable(z.string()),
  adoptedAtMs: z.int(),
  /** Days of the public notice 公示, both included; null until published. */
  noticeFromOn: z.nullable(z.string()),
  noticeToOn: z.nullable(z.string()),
  objections: z.array(objectionShape),
});
export type Decision = z.infer<typeof decisionShape>;
