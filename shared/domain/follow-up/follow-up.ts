import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import type { Proposal } from '../proposal/proposal';
import { unitReferenceShape } from '../village/unit';
import { explanationShape } from '../village/explanation';

export const milestoneShape = z.object({
  id: z.string(),
  title: z.string(),
  dueOn: z.string(),
  isDone: z.boolean(),
  /** How much of the whole it is, beside the other milestones' weights. */
  weight: z._default(z.int(), 1),
});
export type Milestone = z.infer<typeof milestoneShape>;

export const progressReportShape = z.object({
  id: z.string(),
  by: personReferenceShape,
  atMs: z.int(),
  text: z.string(),
  photoIds: z.array(z.string()),
  percent: z.int(),
  /** It reports the matter done. */
  isDone: z.boolean(),
  /** The date that was promised when it was written; null where nobody promised one (an answer from outside). */
  dueOn: z.nullable(z.string()),
});
export type ProgressReport = z.infer<typeof progressReportShape>;

export const closeOutShape = z.object({
  atMs: z.int(),
  by: personReferenceShape,
  meetingId: z.nullable(z.string()),
  isClosed: z.boolean(),
  evidence: z.string(),
  reason: z.string(),
  /** The meeting's confirmation: how many of those present objected; null where no meeting is needed. */
  confirmation: z.nullable(z.object({ presentCount: z.int(), objectedCount: z.int() })),
  explanation: z.nullable(explanationShape),
  newDueOn: z.nullable(z.string()),
});

export const visitShape = z.object({
  atMs: z.int(),
  by: personReferenceShape,
  manner: z.enum(['home', 'phone']),
  note: z.string(),
  photoIds: z._default(z.array(z.string()), []),
  /** Whether the author found it done at all. */
  isDone: z._default(z.boolean(), true),
  /** The author's rating 满意度, 1 to 5, and what they said. */
  rating: z.int(),
  ratingWords: z.string(),
  explanation: explanationShape,
});
export type Visit = z.infer<typeof visitShape>;

/** A rating that the author gave by their own hand. */
export const ratingShape = z.object({
  atMs: z.int(),
  by: personReferenceShape,
  rating: z.int(),
  words: z.string(),
  /** Which closing it rates: how many there had been. */
  closing: z.int(),
  explanation: explanationShape,
});

export const supportRatingShape = z.object({
  villagerId: z.string(),
  atMs: z.int(),
  rating: z.int(),
  words: z.string(),
  /** Which closing it rates: how many there had been. */
  closing: z.int(),
});

export const holdShape = z.object({
  reason: z.string(),
  fromAtMs: z.int(),
  reviewOn: z.string(),
  resumedAtMs: z.nullable(z.int()),
});

/** One handing over 交办: to whom, by when, and what they answered. The history keeps those that came back. */
export const handOverShape = z.object({
  atMs: z.int(),
  by: personReferenceShape,
  assignee: z.nullable(personReferenceShape),
  unit: z.nullable(unitReferenceShape),
  dueOn: z.string(),
  /** The last day to take it on or to give it back. */
  acceptOn: z.string(),
  answer: z.nullable(
    z.object({ atMs: z.int(), by: personReferenceShape, isAccepted: z.boolean(), reason: z.string() }),
  ),
});
export type HandedOver = z.infer<typeof handOverShape>;

/** What it may cost and where the money comes from 预算; what was spent is said when it is reported done. */
export const budgetShape = z.object({ yuan: z.int(), source: z.string(), spentYuan: z.nullable(z.int()) });
export type Budget = z.infer<typeof budgetShape>;

/** Whoever carries a matter out asks for another date 申请改期; the chair consents or does not. */
export const dateRequestShape = z.object({
  atMs: z.int(),
  by: personReferenceShape,
  oldDueOn: z.string(),
  newDueOn: z.string(),
  reason: z.string(),
  answer: z.nullable(z.object({ atMs: z.int(), by: personReferenceShape, isGranted: z.boolean(), reason: z.string() })),
});

/** The carrying out of a matter 落实, from handing over to the visit. Its id is `proposalId.followUp`. */
export const followUpShape = z.object({
  ...caseFields,
  kind: z.literal('followUp'),
  proposalId: z.string(),
  title: z.string(),
  /** Until it was visited. */
  isOpen: z.boolean(),
  /** Whoever carries it out 责任人; null while the town looks for somebody. */
  assignee: z.nullable(personReferenceShape),
  /** The outside unit that carries it out, where no person of the village does. */
  unit: z._default(z.nullable(unitReferenceShape), null),
  /** Who helps 协助人: told of it, and not to visit in the end. */
  assistants: z._default(z.array(personReferenceShape), []),
  budget: z._default(z.nullable(budgetShape), null),
  handOvers: z._default(z.array(handOverShape), []),
  dateRequests: z._default(z.array(dateRequestShape), []),
  /** The date promised by the assignee; null where nobody promised one. */
  dueOn: z.nullable(z.string()),
  milestones: z.array(milestoneShape),
  /** Reported done, and neither sent back by a meeting nor reopened since. */
  isDone: z.boolean(),
  reports: z.array(progressReportShape),
  holds: z.array(holdShape),
  closeOuts: z.array(closeOutShape),
  visits: z.array(visitShape),
  ratings: z.array(ratingShape),
  /** What those who supported the matter say of it, counted apart; who they are is shown to nobody. */
  supportRatings: z._default(z.array(supportRatingShape), []),
  /** When somebody last rated it without moving the matter; 0 when nobody did. Counted anew in the figures since then. */
  ratedAtMs: z._default(z.int(), 0),
});
export type FollowUp = z.infer<typeof followUpShape>;

export function followUpId(proposalId: string): string {
  return `${proposalId}.followUp`;
}

/** A carrying out at its beginning. */
export function newFollowUp(
  proposal: Proposal,
  begin: Pick<FollowUp, 'assignee' | 'dueOn'> & Partial<FollowUp>,
): FollowUp {
  return {
    id: followUpId(proposal.id),
    kind: 'followUp',
    villageId: proposal.villageId,
    chain: newChain,
    proposalId: proposal.id,
    title: proposal.title,
    isOpen: true,
    unit: null,
    assistants: [],
    budget: null,
    handOvers: [],
    dateRequests: [],
    milestones: [],
    isDone: false,
    reports: [],
    holds: [],
    closeOuts: [],
    visits: [],
    ratings: [],
    supportRatings: [],
    ratedAtMs: 0,
    ...begin,
  };
}

/** How far it is, in whole per cent: by the weights of its milestones until it is done. */
export function percentOf({ milestones, isDone }: Pick<FollowUp, 'milestones' | 'isDone'>): number {
  if (isDone) return 100;
  const weightOf = (some: readonly Milestone[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const whole = weightOf(milestones);
  return whole === 0 ? 0 : Math.floor((weightOf(milestones.filter((one) => one.isDone)) * 100) / whole);
}

/** The report that says the matter is done, while it counts as done. */
export function doneReport({ reports, isDone }: FollowUp): ProgressReport | undefined {
  return isDone ? reports.at(-1) : undefined;
}
