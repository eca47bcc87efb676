import * as z from 'zod/mini';
import { addDays } from '../../kernel/time';
import type { FollowUp } from '../follow-up/follow-up';
import type { Proposal } from '../proposal/proposal';
import type { ServiceRequest } from '../service/service-request';
import { factsOf, monthFactsShape } from './matter-facts';
import { requestFactsOf, requestFactsShape } from './request-facts';

/** What a village's figures of one month are made from: each matter that did something in it, with its facts. */
export const monthFiguresShape = z.object({
  id: z.string(),
  kind: z.literal('monthFigures'),
  villageId: z.string(),
  month: z.string(),
  matters: z.array(monthFactsShape),
  /** The same of each request at the service desk. */
  requests: z._default(z.array(requestFactsShape), []),
});
export type MonthFigures = z.infer<typeof monthFiguresShape>;

export function monthFiguresId(villageId: string, month: string): string {
  return `${villageId}.figures.${month}`;
}

/** The months from one to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addDays(`${month}-28`, 4).slice(0, 7)) months.push(month);
  return months;
}

/**
 * Count a matter: each month to which it adds, with what it adds now instead of what it added before. Doing it again
 * changes nothing, whenever it was broken off.
 */
export function countMatter(
  { proposal, followUp }: { proposal: Proposal; followUp: FollowUp | null },
  keptOf: (month: string) => MonthFigures | undefined,
): MonthFigures[] {
  return [...factsOf(proposal, followUp)].map(([month, facts]) => {
    const kept = keptOf(month) ?? nothingIn(proposal.villageId, month);
    return { ...kept, matters: replaced(kept.matters, facts) };
  });
}

/** The same of a request. */
export function countRequest(
  request: ServiceRequest,
  keptOf: (month: string) => MonthFigures | undefined,
): MonthFigures[] {
  return [...requestFactsOf(request)].map(([month, facts]) => {
    const kept = keptOf(month) ?? nothingIn(request.villageId, month);
    return { ...kept, requests: replaced(kept.requests, facts) };
  });
}

function nothingIn(villageId: string, month: string): MonthFigures {
  return { id: monthFiguresId(villageId, month), kind: 'monthFigures', villageId, month, matters: [], requests: [] };
}

/** In the order in which they were first counted. */
function replaced<Facts extends { id: string }>(all: readonly Facts[], facts: Facts): Facts[] {
  const at = all.findIndex(({ id }) => id === facts.id);
  return at === -1 ? [...all, facts] : all.map((one, index) => (index === at ? facts : one));
}
