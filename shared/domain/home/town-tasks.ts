import { dayOf } from '../../kernel/time';
import { listAtTown } from '../figures/list-behind';
import type { OpenMatters } from '../figures/open-matters';
import type { RuleBook } from '../village/rule-book';
import type { Now } from '../village/rule-clock';
import type { AtTownTask } from './task';

/** The town coordinator's list 镇里的名单, as the home page counts it: matters, and requests at the service desk. */
export function townTasks(open: OpenMatters, rules: RuleBook, now: Now): AtTownTask[] {
  const { nowMs } = now;
  const dueById = new Map([...open.matters, ...open.requests].map(({ id, dueAtMs }) => [id, dueAtMs]));
  return (['matters', 'requests'] as const).flatMap((of) => {
    const [first, ...others] = listAtTown(of === 'matters' ? 'atTown' : 'requestAtTown', open, rules, now);
    if (!first) return [];
    const dueAtMs = dueById.get(first.id) ?? nowMs;
    return [{ kind: 'atTown' as const, of, count: others.length + 1, dueAtMs, period: dayOf(nowMs).slice(0, 4) }];
  });
}
