import { daysBetween } from '../../kernel/time';
import type { CeremonyLimit } from '../village/ceremony-limits';
import type { CeremonyKind, CeremonyMeasure } from '../village/register';

/** Most characters of where it is held, of what help is wished or offered, and of how it went. */
export const ceremonyPlaceCharsMax = 40;
export const ceremonyHelpCharsMax = 200;
export const ceremonyNoteCharsMax = 300;
/** Most of anything that is counted; the sums of money are in yuan. */
export const ceremonyCountMax = 1_000_000;

/** What is asked about each kind, in the order of the form. */
export const measuresOf: Record<CeremonyKind, readonly CeremonyMeasure[]> = {
  wedding: ['tables', 'tableYuan', 'cars', 'giftYuan', 'betrothalYuan'],
  funeral: ['days', 'tables', 'giftYuan'],
  feast: ['tables', 'giftYuan'],
};

/** What a family means to hold; null for what it does not know yet, or rather keeps to itself. */
export type CeremonyFigures = Record<CeremonyMeasure, number | null>;

export const noFigures: CeremonyFigures = {
  tables: null,
  tableYuan: null,
  cars: null,
  days: null,
  giftYuan: null,
  betrothalYuan: null,
};

/** One friendly word before the day: a limit that is exceeded, or a registration that comes late. */
export type CeremonyAdvice =
  | { kind: 'over'; limit: CeremonyLimit; planned: number; overBy: number }
  | { kind: 'late'; noticeDays: number; daysAhead: number };

interface Basis {
  limits: readonly CeremonyLimit[];
  /** Days ahead at which the covenant wants it registered; null where it cannot be known so early. */
  noticeDays: number | null;
  /** The day of registering, and the day itself; null while none is chosen. */
  todayOn: string;
  on: string | null;
}

/** What the covenant has to say about a plan: a sentence for each limit that is exceeded, nothing else follows from it. */
export function adviceFor(figures: CeremonyFigures, { limits, noticeDays, todayOn, on }: Basis): CeremonyAdvice[] {
  const over = limits.flatMap((limit): CeremonyAdvice[] => {
    const planned = figures[limit.measure];
    if (planned === null || planned <= limit.max) return [];
    return [{ kind: 'over', limit, planned, overBy: planned - limit.max }];
  });
  if (noticeDays === null || on === null) return over;
  const daysAhead = Math.max(0, daysBetween(todayOn, on));
  return daysAhead < noticeDays ? [...over, { kind: 'late', noticeDays, daysAhead }] : over;
}
