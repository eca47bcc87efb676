import type { BatchRow, PointsBatch } from './points-batch';

/** Someone's place on the honour roll 红榜 of a period. */
export interface Standing {
  /** A person's id, a household's, or a villagers' group's. */
  id: string;
  /** Who names it: the person, or of a household whoever reported its last deed; empty for a group. */
  personId: string;
  /** What was given less what was taken, corrections left out. */
  points: number;
  deedCount: number;
  /** 1 is the first; the same points, the same place. */
  place: number;
}

export interface Board {
  standings: Standing[];
  /** Who else has a place, where too many have the same points for one board. */
  moreCount: number;
}

export interface HonourRoll {
  persons: Board;
  households: Board;
  groups: Board;
}

/** Most names of one board: places are shared, and a page reads its names at once. */
export const boardNamesMax = 30;

/**
 * The honour roll 红榜 of the months whose points are posted: who gained most by deeds that the review group judged. What
 * a year opens with and what was redeemed do not count; nobody who lost more than they gained is on it, for there is no
 * board of shame. A household's points are its own and its members', a group's those of all its households.
 *
 * `places` is the rule `honourRollPlaces`.
 */
export function honourRoll(batches: readonly PointsBatch[], places: number): HonourRoll {
  const rows = batches.flatMap((batch) => batch.rows).filter((row) => row.status === 'posted' && !row.isCorrected);
  const persons = rows.filter(({ beneficiaryId, claimantId }) => beneficiaryId === claimantId);
  return {
    persons: boardOf(persons, ({ claimantId }) => claimantId, places),
    households: boardOf(rows, ({ householdId }) => householdId, places),
    groups: boardOf(rows, ({ groupId }) => groupId, places),
  };
}

function boardOf(rows: readonly BatchRow[], idOf: (row: BatchRow) => string, places: number): Board {
  const totals = new Map<string, Omit<Standing, 'place'>>();
  const inTime = [...rows].sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1));
  for (const row of inTime) {
    const id = idOf(row);
    if (id === '') continue;
    const { points, deedCount } = totals.get(id) ?? { points: 0, deedCount: 0 };
    const isGiven = row.direction === 'award';
    totals.set(id, {
      id,
      personId: row.claimantId,
      points: points + (isGiven ? row.points : -row.points),
      deedCount: deedCount + (isGiven ? 1 : 0),
    });
  }
  return placed([...totals.values()], places);
}

/** Whole groups of equals, as far as they fit: nobody is left out for the order in which equals happen to stand. */
function placed(totals: Omit<Standing, 'place'>[], places: number): Board {
  const sorted = totals
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
  const withPlaces = sorted
    .map((total) => ({ ...total, place: sorted.findIndex(({ points }) => points === total.points) + 1 }))
    .filter(({ place }) => place <= places);
  const cut = withPlaces[boardNamesMax]?.place;
  const standings = cut === undefined ? withPlaces : withPlaces.filter(({ place }) => place < cut);
  return { standings, moreCount: withPlaces.length - standings.length };
}
