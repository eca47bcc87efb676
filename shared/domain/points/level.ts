import type { Account } from './account';
import type { CreditTariff, Levels } from './tariff';

export interface Level {
  /** The level reached; null below the first. */
  title: string | null;
  points: number;
  next: { title: string; shortBy: number } | null;
}

/** What an account earned in a year by the tariff, deductions taken off; redeeming does not count against it. */
export function yearPoints({ entries }: CreditTariff, account: Account | undefined, year: number): number {
  const deductions = new Set(entries.filter(({ direction }) => direction === 'deduct').map(({ id }) => id));
  const ofYear = (account?.counters ?? []).filter(({ period }) => period === String(year));
  const sum = ofYear.reduce((total, { entryId, points }) => total + (deductions.has(entryId) ? -points : points), 0);
  return Math.max(0, sum);
}

/** The star level 星级 that so many points make, the threshold itself included. */
export function levelOf({ steps }: Levels, points: number): Level {
  const reached = steps.filter(({ pointsMin }) => points >= pointsMin);
  const next = steps[reached.length];
  return {
    title: reached.at(-1)?.title ?? null,
    points,
    next: next ? { title: next.title, shortBy: next.pointsMin - points } : null,
  };
}
