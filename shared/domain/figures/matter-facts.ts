import * as z from 'zod/mini';
import { dayOf, daysBetween } from '../../kernel/time';
import type { FollowUp } from '../follow-up/follow-up';
import type { Proposal, RoadStep } from '../proposal/proposal';
import { type Stage, stageOf, stages } from '../proposal/stage';
import { isTerminal } from '../proposal/status';

/** A stretch of the road, or all of it, from raising the matter to the visit. */
export const stretches = [...stages, 'whole'] as const;
export type Stretch = (typeof stretches)[number];

/** Where a matter stands of those raised in a month: closed is only who was visited. */
export const standings = ['open', 'visited', 'rejected', 'withdrawn', 'merged'] as const;
export type Standing = (typeof standings)[number];

/** A stretch that ended: its calendar days, and whether a date passed on the way. */
export const passageShape = z.object({ stretch: z.enum(stretches), days: z.int(), isLate: z.boolean() });
export type Passage = z.infer<typeof passageShape>;

/** What one matter adds to the figures of one month: a function of its steps and its ratings alone. */
export const monthFactsShape = z.object({
  /** The matter. */
  id: z.string(),
  /** Where it stands now; null where it was raised in another month. */
  raised: z.nullable(z.enum(standings)),
  passages: z.array(passageShape),
  /** Closings that were answered in this month, by a visit or by a reopening. */
  closings: z.array(z.object({ isReopened: z.boolean() })),
  /** The author's ratings, one a closing. */
  ratings: z.array(z.int()),
  /** What those who supported it said of it 支持的人打分, counted apart. */
  supportRatings: z._default(z.array(z.int()), []),
});
export type MonthFacts = z.infer<typeof monthFactsShape>;

/**
 * What a matter adds to the figures, by month. A month that has facts once has them for ever: what comes later changes
 * their values and adds months, so that a matter can be counted again by replacing what it said.
 */
export function factsOf(proposal: Proposal, followUp: FollowUp | null): Map<string, MonthFacts> {
  const months = new Map<string, MonthFacts>();
  const inMonthOf = (atMs: number): MonthFacts => {
    const month = dayOf(atMs).slice(0, 7);
    const facts = months.get(month) ?? noFacts(proposal.id);
    months.set(month, facts);
    return facts;
  };
  inMonthOf(proposal.createdAtMs).raised = standingOf(proposal);
  for (const { atMs, ...passage } of passagesOf(proposal)) inMonthOf(atMs).passages.push(passage);
  for (const { atMs, isReopened } of closingsOf(proposal.steps)) inMonthOf(atMs).closings.push({ isReopened });
  if (followUp) for (const { atMs, rating } of ratingsOf(followUp)) inMonthOf(atMs).ratings.push(rating);
  for (const { atMs, rating } of followUp?.supportRatings ?? []) inMonthOf(atMs).supportRatings.push(rating);
  return months;
}

function noFacts(id: string): MonthFacts {
  return { id, raised: null, passages: [], closings: [], ratings: [], supportRatings: [] };
}

function standingOf({ status }: Proposal): Standing {
  return status === 'visited' || status === 'rejected' || status === 'withdrawn' || status === 'merged'
    ? status
    : 'open';
}

/** The stretches that ended. One that ended because the matter was withdrawn or merged says nothing of how long it takes. */
function passagesOf({ createdAtMs, steps }: Proposal): (Passage & { atMs: number })[] {
  const passages: (Passage & { atMs: number })[] = [];
  let begun: { stage: Stage; atMs: number; isLate: boolean } | null = null;
  let wasLate = false;
  let before: RoadStep | null = null;
  for (const step of steps) {
    if (begun && before && step.atMs > before.dueAtMs) begun.isLate = true;
    const isOver = isTerminal(step.to) || begun?.stage !== stageOf(step.to);
    if (begun && isOver && step.to !== 'withdrawn' && step.to !== 'merged') {
      const { stage, atMs, isLate } = begun;
      passages.push({ stretch: stage, days: daysFrom(atMs, step), isLate, atMs: step.atMs });
      wasLate ||= isLate;
    }
    if (step.to === 'visited') {
      passages.push({ stretch: 'whole', days: daysFrom(createdAtMs, step), isLate: wasLate, atMs: step.atMs });
    }
    if (isTerminal(step.to)) begun = null;
    else if (isOver) begun = { stage: stageOf(step.to), atMs: step.atMs, isLate: false };
    before = step;
  }
  return passages;
}

function daysFrom(fromMs: number, { atMs }: RoadStep): number {
  return daysBetween(dayOf(fromMs), dayOf(atMs));
}

/** A step as far as it says whether something was closed, or taken up again. */
type Turn = Pick<RoadStep, 'verb' | 'atMs'> & { from: string; to: string };

/** What became of each closing: known with the visit, or with the reopening where that comes first. */
export function closingsOf(steps: readonly Turn[]): { atMs: number; isReopened: boolean }[] {
  const closings: { atMs: number; isReopened: boolean }[] = [];
  for (const { verb, from, to, atMs } of steps) {
    const last = closings.at(-1);
    if (to === 'visited' && from !== 'visited') closings.push({ atMs, isReopened: false });
    else if (verb === 'reopen' && from === 'visited' && last) last.isReopened = true;
    else if (verb === 'reopen') closings.push({ atMs, isReopened: true });
  }
  return closings;
}

/**
 * The author's ratings, one a closing: what they told the visitor and what they gave by their own hand is one word,
 * dated by the first, and worth what they said last.
 */
function ratingsOf({ closeOuts, visits, ratings }: FollowUp): { atMs: number; rating: number }[] {
  const closingAt = (atMs: number) => closeOuts.filter((closeOut) => closeOut.atMs <= atMs).length;
  const told = visits.map(({ atMs, rating }) => ({ atMs, rating, closing: closingAt(atMs) }));
  const byClosing = new Map<number, { atMs: number; rating: number }>();
  for (const { closing, atMs, rating } of [...told, ...ratings].sort((one, other) => one.atMs - other.atMs)) {
    byClosing.set(closing, { atMs: byClosing.get(closing)?.atMs ?? atMs, rating });
  }
  return [...byClosing.values()];
}
