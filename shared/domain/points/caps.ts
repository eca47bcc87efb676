import type { Account, Counter } from './account';

export interface Capped {
  id: string;
  points: number;
  monthlyPointsMax: number;
  yearlyPointsMax: number;
}

/** Which cap 封顶 one more award would break, and how much was given already. */
export interface CapReached {
  period: 'month' | 'year';
  pointsMax: number;
  pointsSoFar: number;
}

/** Points that wait to be posted and already count. */
export interface Pending {
  entryId: string;
  on: string;
  points: number;
}

export function monthOf(on: string): string {
  return on.slice(0, 7);
}

export function yearTextOf(on: string): string {
  return on.slice(0, 4);
}

function pointsIn(counters: readonly Counter[], pending: readonly Pending[], entryId: string, period: string): number {
  const posted = counters.find((counter) => counter.entryId === entryId && counter.period === period)?.points ?? 0;
  return pending
    .filter((one) => one.entryId === entryId && one.on.startsWith(period))
    .reduce((sum, one) => sum + one.points, posted);
}

/** Whether one more award of the entry on that day would exceed its cap by month or year; an award is given whole or not at all. */
export function capReached(
  counters: readonly Counter[],
  entry: Capped,
  on: string,
  pending: readonly Pending[] = [],
): CapReached | undefined {
  const inMonth = pointsIn(counters, pending, entry.id, monthOf(on));
  if (inMonth + entry.points > entry.monthlyPointsMax) {
    return { period: 'month', pointsMax: entry.monthlyPointsMax, pointsSoFar: inMonth };
  }
  const inYear = pointsIn(counters, pending, entry.id, yearTextOf(on));
  if (inYear + entry.points > entry.yearlyPointsMax) {
    return { period: 'year', pointsMax: entry.yearlyPointsMax, pointsSoFar: inYear };
  }
  return undefined;
}

/** How many awards of the entry on that day still fit under both caps, of the month and of the year. */
export function timesLeft(
  counters: readonly Counter[],
  entry: Capped,
  on: string,
  pending: readonly Pending[] = [],
): number {
  const fits = (pointsMax: number, period: string) =>
    Math.floor((pointsMax - pointsIn(counters, pending, entry.id, period)) / entry.points);
  const inMonth = fits(entry.monthlyPointsMax, monthOf(on));
  return Math.max(0, Math.min(inMonth, fits(entry.yearlyPointsMax, yearTextOf(on))));
}

/** The account's counters with one more award counted in its month and its year; older years are dropped. */
export function countersAfter(account: Account, entry: Capped, on: string): Pick<Account, 'counters' | 'latestYear'> {
  const latestYear = Math.max(account.latestYear, Number(yearTextOf(on)));
  const periods = [monthOf(on), yearTextOf(on)];
  const isThisEntry = (counter: Counter) => counter.entryId === entry.id && periods.includes(counter.period);
  const others = account.counters.filter((counter) => !isThisEntry(counter));
  const counted = periods.map((period) => ({
    entryId: entry.id,
    period,
    points: pointsIn(account.counters, [], entry.id, period) + entry.points,
  }));
  const isRecent = ({ period }: Counter) => Number(yearTextOf(period)) >= latestYear - 1;
  return { latestYear, counters: [...others, ...counted].filter(isRecent) };
}

/** The account's counters without one award that is taken back; a period that is not counted any more stays so. */
export function countersWithout(
  account: Account,
  { tariffEntryId, points, on }: { tariffEntryId: string; points: number; on: string },
): Counter[] {
  const periods = [monthOf(on), yearTextOf(on)];
  return account.counters
    .map((counter) =>
      counter.entryId === tariffEntryId && periods.includes(counter.period)
        ? { ...counter, points: counter.points - points }
        : counter,
    )
    .filter((counter) => counter.points > 0);
}
