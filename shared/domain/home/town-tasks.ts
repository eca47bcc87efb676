import { dayOf } from '../../kernel/time';
import { thoseAtTown } from '../figures/list-behind';
import type { OpenMatters } from '../figures/open-matters';
import type { RuleBook } from '../village/rule-book';
import type { Now } from '../village/rule-clock';
import type { AtTownTask } from './task';

/** The town coordinator's list 镇里的名单, as the home page counts it: matters, and requests at the service desk. */
export function townTasks(open: OpenMatters, rules: RuleBook, now: Now): AtTownTask[] {
  const period = dayOf(now.nowMs).slice(0, 4);
  return (['matters', 'requests'] as const).flatMap((of) => {
    const dates = thoseAtTown(open[of], rules, now).map(({ dueAtMs }) => dueAtMs);
    if (dates.length === 0) return [];
    return [{ kind: 'atTown' as const, of, count: dates.length, dueAtMs: Math.min(...dates), period }];
  });
}
