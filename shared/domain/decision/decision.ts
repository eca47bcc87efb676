import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { explanationShape } from '../village/explanation';
import { roleShape } from '../member/role';
import { forceShape, tallyShape } from '../vote/poll';

export const objectionShape = z.object({
  id: z.string(),
  by: personReferenceShape,
  text: z.string(),
  atMs: z.int(),
  answerDueAtMs: z.int(),
  /** The supervisor; the town where the only supervisor is the objector or their relative. */
  answerBy: roleShape,
  answer: z.nullable(z.object({ by: personReferenceShape, text: z.string(), atMs: z.int(), isUpheld: z.boolean() })),
});
export type Objection = z.infer<typeof objectionShape>;

/** Frozen with the poll: how long the notice runs, and what waits for it. */
export const decisionRulesShape = z.object({
  publicNoticeDays: z.int(),
  publishDaysMax: z.int(),
  objectionAnswerDays: z.int(),
  scheduleDaysMax: z.int(),
});

/** A decision 决议: numbered within village and year, its text and tally, its public notice and the objections to it. */
export const decisionShape = z.object({
  ...caseFields,
  kind: z.literal('decision'),
  proposalId: z.string(),
  meetingId: z.string(),
  meetingTitle: z.string(),
  pollId: z.string(),
  title: z.string(),
  year: z.int(),
  number: z.int(),
  text: z.string(),
  tally: tallyShape,
  explanation: explanationShape,
  /** `recommendation` where another body must decide; `bodyThatDecides` names it. */
  force: forceShape,
  bodyThatDecides: z.nullable(z.string()),
  /** Which body decided, where it was not the council. */
  decidingBody: z.exactOptional(z.string()),
  rules: decisionRulesShape,
  adoptedAtMs: z.int(),
  /** Days of the public notice 公示, both included; null until published. */
  publishedBy: z.nullable(personReferenceShape),
  noticeFromOn: z.nullable(z.string()),
  noticeToOn: z.nullable(z.string()),
  objections: z.array(objectionShape),
  /** Who is to carry it out and by when, as agreed in the hall; the handing over may still decide otherwise. */
  agreed: z._default(z.nullable(z.object({ assignee: personReferenceShape, dueOn: z.string() })), null),
  /** When an upheld objection set the decision aside; the matter then goes back to the agenda. */
  setAsideAtMs: z.nullable(z.int()),
});
export type Decision = z.infer<typeof decisionShape>;

/** Unique, because a poll ends in one decision at most. */
export function decisionId(pollId: string): string {
  return `${pollId}.decision`;
}

export function decisionPage(id: string): string {
  return `/pages/decision/decision/index?id=${id}`;
}

/**
 * The link to a decision's page. A browser opens it by what stands behind the hash; WeChat hands the whole link to the
 * mini-program, which reads the id before the hash.
 */
export function decisionLink(address: string, decisionId: string): string {
  return `${address}?decision=${decisionId}#${decisionPage(decisionId)}`;
}
