import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { holderShape } from '../proposal/holder';
import { opinionShape } from '../proposal/proposal';
import { explanationShape } from '../village/explanation';
import { sourceShape } from '../village/rule';

const citedArticleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), source: sourceShape });

/** One matter as the session decided it, whole, so that its opinion sheet never changes afterwards. */
export const sessionItemShape = z.object({
  proposalId: z.string(),
  title: z.string(),
  author: personReferenceShape,
  sponsor: z.nullable(personReferenceShape),
  opinion: opinionShape,
  articles: z.array(citedArticleShape),
  failingItems: z.array(z.object({ id: z.string(), title: z.string(), cure: z.string() })),
  explanation: explanationShape,
  holder: holderShape,
  dueAtMs: z.int(),
  /** Attendees who had no part in this matter 回避. */
  recused: z.array(personReferenceShape),
});
export type SessionItem = z.infer<typeof sessionItemShape>;

/** A session of the village's party organisation that decided a batch of matters 预审会: never changed afterwards. */
export const preReviewSessionShape = z.object({
  ...caseFields,
  kind: z.literal('preReviewSession'),
  heldOn: z.string(),
  /** Start of the day on which it was held, UTC milliseconds. */
  heldAtMs: z.int(),
  recordedBy: personReferenceShape,
  recordedAtMs: z.int(),
  attendees: z.array(personReferenceShape),
  items: z.array(sessionItemShape),
});
export type PreReviewSession = z.infer<typeof preReviewSessionShape>;

/** Most matters of one session: two documents each, and the session's own, in one transaction. */
export const sessionMattersMax = 6;
