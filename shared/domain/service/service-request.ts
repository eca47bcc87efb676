import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { holderShape } from '../proposal/holder';
import { explanationShape } from '../village/explanation';
import { ruleShape } from '../village/rule';
import { type RuleBook, ruleOf, valueOf } from '../village/rule-book';
import { unitReferenceShape } from '../village/unit';
import { requestStatusShape } from './status';

/** How well it was done, as the requester said 满意度: to the visitor, or by their own hand (`manner` null). */
export const requestRatingShape = z.object({
  manner: z.nullable(z.enum(['home', 'phone'])),
  /** Whether it was done at all. */
  isDone: z.boolean(),
  /** 1 to 5, and what they said. */
  rating: z.int(),
  words: z.string(),
  explanation: explanationShape,
});
export type RequestRating = z.infer<typeof requestRatingShape>;

/** One step of a request, as its page tells it: who, when, what, why. Nothing of it is ever taken away. */
export const requestStepShape = z.object({
  verb: z.string(),
  from: requestStatusShape,
  to: requestStatusShape,
  by: personReferenceShape,
  onBehalfOf: z.nullable(personReferenceShape),
  atMs: z.int(),
  /** What was found, done or the reason, in the actor's own words; empty where none were needed. */
  note: z.string(),
  photoIds: z.array(z.string()),
  rating: z.nullable(requestRatingShape),
  holder: z.nullable(holderShape),
  dueAtMs: z.int(),
});
export type RequestStep = z.infer<typeof requestStepShape>;

/** The rules as they were when the request came in; a later change of the rule book never touches it. */
const requestRulesShape = z.object({
  checkDaysMax: z.int(),
  assignDaysMax: z.int(),
  /** How long a unit has to take it on; requests from before units received any are in nobody's but persons' hands. */
  acceptDaysMax: z._default(z.int(), 3),
  doDaysMax: z.int(),
  visitDaysMax: z.int(),
  redoDaysMax: z.int(),
  reopenDays: z.int(),
  reopensToTown: z.int(),
  ratingMin: ruleShape(z.int()),
});
export type RequestRules = z.infer<typeof requestRulesShape>;

export function freezeRequestRules(rules: RuleBook): RequestRules {
  return {
    checkDaysMax: valueOf(rules, 'serviceCheckDaysMax'),
    assignDaysMax: valueOf(rules, 'serviceAssignDaysMax'),
    acceptDaysMax: valueOf(rules, 'acceptDaysMax'),
    doDaysMax: valueOf(rules, 'serviceDoDaysMax'),
    visitDaysMax: valueOf(rules, 'visitDaysMax'),
    redoDaysMax: valueOf(rules, 'redoDaysMax'),
    reopenDays: valueOf(rules, 'reopenDays'),
    reopensToTown: valueOf(rules, 'reopensToTown'),
    ratingMin: ruleOf(rules, 'reopenRatingMin'),
  };
}

/**
 * A request 诉求 that needs no meeting: the one document that owns where it is, who has it and until when. Only
 * {@link moveRequest} changes those three.
 */
export const serviceRequestShape = z.object({
  ...caseFields,
  kind: z.literal('serviceRequest'),
  status: requestStatusShape,
  statusSinceMs: z.int(),
  holder: z.nullable(holderShape),
  /** Scalar twin of `holder` for the lists; empty at its end. */
  holderKey: z.string(),
  /** Until when, UTC milliseconds; 0 at its end. */
  dueAtMs: z.int(),
  isOpen: z.boolean(),
  /** Made from the first sentence; empty where only a photo was sent. */
  title: z.string(),
  body: z.string(),
  photoIds: z.array(z.string()),
  requester: personReferenceShape,
  requesterId: z.string(),
  /** Whoever filled it in for the requester 帮填. */
  helper: z.nullable(personReferenceShape),
  helperId: z.string(),
  /** The area 网格 it is about: the requester's own unless they said another. */
  gridId: z.string(),
  /** A public thing, which the whole village may see without the names; a family's trouble is nobody's business. */
  isShared: z.boolean(),
  /** The matter 议题 that it was opened for, or that it became; null for a request of its own. */
  matterId: z.nullable(z.string()),
  /** Until when that matter was promised an answer, UTC milliseconds; 0 for a request of its own. */
  promisedAtMs: z.int(),
  /** Whoever does it; null until somebody is found, and where an outside unit does. */
  doer: z.nullable(personReferenceShape),
  /** The outside unit 外部单位 that does it, where no person does. */
  unit: z._default(z.nullable(unitReferenceShape), null),
  /** Given to a unit that has not taken it on yet 等接办: by when it is promised once it is; null otherwise. */
  acceptance: z._default(z.nullable(z.object({ promisedOn: z.string() })), null),
  visitor: z.nullable(personReferenceShape),
  reopenedCount: z.int(),
  steps: z.array(requestStepShape),
  /** Ladder 督办: which steps were taken since the present date was set, and whom they told. */
  ladder: z.object({ stepsTaken: z.int(), toldIds: z.array(z.string()) }),
  /** How many days before its date whoever has it is reminded; copied from the rule book. */
  reminderDays: z.int(),
  /** When the clock must look at this request again, UTC milliseconds; 0 when never. */
  ladderAtMs: z.int(),
  rules: requestRulesShape,
  createdAtMs: z.int(),
  /** When it last took a step: what moved since then is counted anew in the figures. */
  movedAtMs: z._default(z.int(), 0),
});
export type ServiceRequest = z.infer<typeof serviceRequestShape>;

/** The one page of a request, where every message leads. */
export function requestPage(requestId: string): string {
  return `/pages/service/request/index?id=${requestId}`;
}

/** Visited, and therefore done: a request that nobody visited counts as closed in no figure. */
export function isClosed({ status }: ServiceRequest): boolean {
  return status === 'visited';
}
