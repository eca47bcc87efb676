import { readKept, writeKept } from '../../cloud/phone-storage';

/** Away for so long, one comes anew; a look into a matter and back is the same visit. */
export const awayMs = 30 * 60_000;

interface Visit {
  /** When the visit before this one ended. */
  sinceMs: number;
  /** When the page was last seen. */
  seenMs: number;
}

/** The visit as it is now, after what was kept of the last one; whoever is here for the first time has missed nothing. */
export function visitAt(nowMs: number, kept: Visit | null): Visit {
  if (kept === null) return { sinceMs: nowMs, seenMs: nowMs };
  return { sinceMs: nowMs - kept.seenMs >= awayMs ? kept.seenMs : kept.sinceMs, seenMs: nowMs };
}

/** Since when somebody has not been here on this phone; notes that they are here now. */
export function sinceLastVisit(villagerId: string, nowMs: number): number {
  const key = `home.visit.${villagerId}`;
  const visit = visitAt(nowMs, readKept<Visit>(key));
  writeKept(key, visit);
  return visit.sinceMs;
}
