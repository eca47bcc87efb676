import type { Interval } from '../../agenda/presence-roll';
import type { PresenceStep } from './minutes';

/**
 * The chart of presence over time 到会人数变化: how many are present from each instant on at which somebody comes or goes,
 * until the next. Intervals are half-open, so whoever leaves at the instant at which another comes leaves the number.
 */
export function presenceSteps(members: readonly (readonly Interval[])[]): PresenceStep[] {
  const differences = new Map<number, number>();
  const add = (atMs: number, by: number) => differences.set(atMs, (differences.get(atMs) ?? 0) + by);
  for (const { fromAtMs, toAtMs } of members.flat()) {
    add(fromAtMs, 1);
    if (toAtMs !== null) add(toAtMs, -1);
  }
  const steps: PresenceStep[] = [];
  let count = 0;
  for (const [atMs, difference] of [...differences].sort(([one], [other]) => one - other)) {
    count += difference;
    if (difference !== 0) steps.push({ atMs, count });
  }
  return steps;
}
