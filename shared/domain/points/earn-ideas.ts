import { type Account, householdOwnerId } from './account';
import { type Pending, timesLeft } from './caps';
import type { BatchRow, PointsBatch } from './points-batch';
import { type CreditEntry, type CreditTariff, entriesOn } from './tariff';

/** Ideas that are shown at once: a short list is read, a long one is not. */
export const earnIdeasMax = 5;

/** What somebody could still do for points, and how often it would still count. */
export interface EarnIdea {
  entry: CreditEntry;
  timesLeft: number;
}

/** Whom the ideas are for, with what was posted to them and what waits. */
export interface IdeasFor {
  villagerId: string;
  /** Empty for whoever belongs to none: a household's deed is nothing for them. */
  householdId: string;
  accounts: readonly Account[];
  /** The months that are not posted yet. */
  batches: readonly PointsBatch[];
}

/**
 * Ideas what to do this week for points 这周能做点啥: the few entries that a villager could do today and claim.
 *
 * An entry is one of them when all of this holds:
 * - It gives points for claims, and is in force today, first and last day included.
 * - It is in season, and does not come by occasion only.
 * - It is for a person, or the villager has a household.
 * - Another award fits under its caps of month and year, what waits to be posted counted.
 * - Today's deed of it does not stand in a batch already.
 *
 * What the villager has not earned this year comes first, then what has a season, then the tariff's order; the
 * categories take turns, so that the list does not tell five times of one thing.
 */
export function earnIdeas(tariff: CreditTariff, ideasFor: IdeasFor, on: string): EarnIdea[] {
  const ideas = entriesOn(tariff, on).flatMap((entry): (EarnIdea & { rank: number })[] => {
    if (!isFor(entry, ideasFor) || !isInSeason(entry, on)) return [];
    const { counters, rows } = earnedWith(entry, ideasFor);
    const pending = rows
      .filter(isPending)
      .map((row): Pending => ({ entryId: row.entryId, on: row.doneOn, points: row.points }));
    const left = timesLeft(counters, entry, on, pending);
    if (left === 0 || rows.some((row) => row.doneOn === on && row.status !== 'refused')) return [];
    const isNew = rows.length === 0 && !counters.some(({ period }) => period === on.slice(0, 4));
    const rank = (isNew ? 0 : 2) + (entry.seasonMonths ? 0 : 1);
    return [{ entry, timesLeft: left, rank }];
  });
  const inOrder = [...ideas].sort((one, other) => one.rank - other.rank);
  return takingTurns(inOrder)
    .slice(0, earnIdeasMax)
    .map(({ entry, timesLeft: left }) => ({ entry, timesLeft: left }));
}

function isFor(entry: CreditEntry, { householdId }: IdeasFor): boolean {
  const isForClaims = entry.trigger === 'claim' && entry.direction === 'award';
  return isForClaims && (entry.beneficiary === 'person' || householdId !== '');
}

function isInSeason({ seasonMonths }: CreditEntry, on: string): boolean {
  return seasonMonths === undefined || seasonMonths.includes(Number(on.slice(5, 7)));
}

function earnedWith({ id, beneficiary }: CreditEntry, { villagerId, householdId, accounts, batches }: IdeasFor) {
  const ownerId = beneficiary === 'household' ? householdOwnerId(householdId) : villagerId;
  const account = accounts.find((one) => one.ownerId === ownerId);
  return {
    counters: (account?.counters ?? []).filter(({ entryId }) => entryId === id),
    rows: batches.flatMap(({ rows }) => rows.filter((row) => row.beneficiaryId === ownerId && row.entryId === id)),
  };
}

/** What is posted stands in the account's counters already. */
function isPending({ status }: BatchRow): boolean {
  return status === 'waiting' || status === 'approved' || status === 'objected';
}

/** One of each category in turn, each category in its own order. */
function takingTurns<Idea extends EarnIdea>(ideas: readonly Idea[]): Idea[] {
  const turnOf = new Map<Idea, number>();
  const counts = new Map<string, number>();
  for (const idea of ideas) {
    const turn = counts.get(idea.entry.category) ?? 0;
    turnOf.set(idea, turn);
    counts.set(idea.entry.category, turn + 1);
  }
  return [...ideas].sort((one, other) => (turnOf.get(one) ?? 0) - (turnOf.get(other) ?? 0));
}
