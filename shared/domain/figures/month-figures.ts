import * as z from 'zod/mini';
import { addDays } from '../../kernel/time';
import type { FollowUp } from '../follow-up/follow-up';
import type { Proposal } from '../proposal/proposal';
import { factsOf, type MonthFacts, monthFactsShape } from './matter-facts';

/** What a village's figures of one month are made from: each matter that did something in it, with its facts. */
export const monthFiguresShape = z.object({
  id: z.string(),
  kind: z.literal('monthFigures'),
  villageId: z.string(),
  month: z.string(),
  matters: z.array(monthFactsShape),
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
  const { villageId } = proposal;
  return [...factsOf(proposal, followUp)].map(([month, facts]) => {
    const kept = keptOf(month);
    return {
      id: monthFiguresId(villageId, month),
      kind: 'monthFigures' as const,
      villageId,
      month,
      matters: replaced(kept?.matters ?? [], facts),
    };
  });
}

/** In the order in which the matters were first counted. */
function replaced(matters: readonly MonthFacts[], facts: MonthFacts): MonthFacts[] {
  const at = matters.findIndex(({ id }) => id === facts.id);
  return at === -1 ? [...matters, facts] : matters.map((matter, index) => (index === at ? facts : matter));
}
