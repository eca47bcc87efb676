import * as z from 'zod/mini';
import { dayOf, daysBetween } from '../../kernel/time';
import type { RequestStep, ServiceRequest } from '../service/service-request';
import { closingsOf } from './matter-facts';

/** Where a request stands of those asked in a month; `elsewhere` is what became or answered a matter, and goes with it. */
export const requestStandings = ['open', 'visited', 'withdrawn', 'elsewhere'] as const;

/** What one request 诉求 adds to the figures of one month: a function of its steps alone. */
export const requestFactsShape = z.object({
  id: z.string(),
  /** Where it stands now; null where it was asked in another month. */
  raised: z.nullable(z.enum(requestStandings)),
  /** From asking to a visit: calendar days, and whether a date passed on the way. */
  visits: z.array(z.object({ days: z.int(), isLate: z.boolean() })),
  /** What became of each time that it was handled: a visit, or a reopening. */
  closings: z.array(z.object({ isReopened: z.boolean() })),
  /** The requester's ratings, one for each time that it was handled. */
  ratings: z.array(z.int()),
});
export type RequestFacts = z.infer<typeof requestFactsShape>;

/** What a request adds to the figures, by month; see `factsOf` for a matter. */
export function requestFactsOf(request: ServiceRequest): Map<string, RequestFacts> {
  const months = new Map<string, RequestFacts>();
  const inMonthOf = (atMs: number): RequestFacts => {
    const month = dayOf(atMs).slice(0, 7);
    const facts = months.get(month) ?? { id: request.id, raised: null, visits: [], closings: [], ratings: [] };
    months.set(month, facts);
    return facts;
  };
  inMonthOf(request.createdAtMs).raised = standingOf(request);
  for (const { atMs, ...visit } of visitsOf(request)) inMonthOf(atMs).visits.push(visit);
  for (const { atMs, isReopened } of closingsOf(request.steps)) inMonthOf(atMs).closings.push({ isReopened });
  for (const { atMs, rating } of ratingsOf(request.steps)) inMonthOf(atMs).ratings.push(rating);
  return months;
}

function standingOf({ status, isOpen }: ServiceRequest): RequestFacts['raised'] {
  if (isOpen) return 'open';
  return status === 'visited' || status === 'withdrawn' ? status : 'elsewhere';
}

function visitsOf({ createdAtMs, steps }: ServiceRequest) {
  const visits: { atMs: number; days: number; isLate: boolean }[] = [];
  let dueAtMs = 0;
  let isLate = false;
  for (const step of steps) {
    isLate ||= dueAtMs > 0 && step.atMs > dueAtMs;
    const { atMs } = step;
    if (step.verb === 'recordVisit') visits.push({ atMs, days: daysBetween(dayOf(createdAtMs), dayOf(atMs)), isLate });
    dueAtMs = step.dueAtMs;
  }
  return visits;
}

/** What they told the visitor and what they gave by their own hand is one word: dated by the first, worth the last. */
function ratingsOf(steps: readonly RequestStep[]): { atMs: number; rating: number }[] {
  const said: { atMs: number; rating: number }[] = [];
  let isNew = true;
  for (const { verb, rating, atMs } of steps) {
    if (verb === 'reportHandled') isNew = true;
    if (!rating) continue;
    const last = said.at(-1);
    if (isNew || !last) said.push({ atMs, rating: rating.rating });
    else last.rating = rating.rating;
    isNew = false;
  }
  return said;
}
