import { dayOf, daysBetween } from '../../kernel/time';
import { type MonthFacts, type Passage, type Stretch, stretches } from './matter-facts';
import type { MonthFigures } from './month-figures';
import type { OpenMatter, OpenMatters } from './open-matters';
import { requestFiguresOf, type RequestFigures } from './request-figures';
import { medianOf, ninetiethOf, type Ratings, ratingsOf, type Share, shareOf } from './spread';

/** How long a stretch took, of those that ended in the period. */
export interface StretchFigures {
  stretch: Stretch;
  count: number;
  medianDays: number;
  ninetiethDays: number;
  onTimeCount: number;
}

/** Who has how much: for whom the others wait. */
export interface Waiting {
  holderKey: string;
  /** The unit's name, where a unit has it; else empty. */
  unitName: string;
  count: number;
  overdueCount: number;
  /** The matter that they have had for longest, and since when. */
  oldestId: string;
  oldestSinceMs: number;
}

/** Days past the date, from and to; the last one is open upwards. */
export interface Reach {
  fromDays: number;
  toDays: number | null;
}

const overdueReaches: readonly Reach[] = [
  { fromDays: 1, toDays: 3 },
  { fromDays: 4, toDays: 7 },
  { fromDays: 8, toDays: 14 },
  { fromDays: 15, toDays: null },
];

export interface Figures {
  /**
   * 办结率: of the matters raised in the period that were to be carried out (not withdrawn, merged or voted down), those
   * that were closed out *and visited*, and not taken up again since.
   */
  closed: Share;
  /** 按时率: of the stretches of the road that ended in the period, those on which no date passed. */
  onTime: Share;
  stretches: StretchFigures[];
  /** 返工率: of the closings that were answered in the period by a visit or a reopening, those reopened since. */
  reopened: Share;
  /** 满意度: how often the author gave each rating, 1 to 5, and the mean of them in tenths. */
  ratings: Ratings;
  /** The same of those who supported matters, counted apart. */
  supportRatings: Ratings;
  /** Of everything open now, what is past its date, and by how much. */
  overdue: Share & { reaches: (Reach & { count: number })[]; longestDays: number };
  /** Whoever has most first. */
  waiting: Waiting[];
  /** The service desk's own. */
  requests: RequestFigures;
}

/** A village's figures of a period, from its months, and of what is open now. */
export function figuresOf(
  months: readonly MonthFigures[],
  { matters: open, requests: openRequests }: OpenMatters,
  nowMs: number,
): Figures {
  const facts = months.flatMap(({ matters }) => matters);
  const passages = facts.flatMap((matter) => matter.passages);
  const closings = facts.flatMap((matter) => matter.closings);
  return {
    closed: shareOf(facts.filter(isToBeDone), ({ raised }) => raised === 'visited'),
    onTime: shareOf(
      passages.filter(({ stretch }) => stretch !== 'whole'),
      ({ isLate }) => !isLate,
    ),
    stretches: stretches.flatMap((stretch) => stretchFigures(stretch, passages)),
    reopened: shareOf(closings, ({ isReopened }) => isReopened),
    ratings: ratingsOf(facts.flatMap((matter) => matter.ratings)),
    supportRatings: ratingsOf(facts.flatMap((matter) => matter.supportRatings)),
    overdue: overdueOf(open, nowMs),
    waiting: waitingOf(open, nowMs),
    requests: requestFiguresOf(
      months.flatMap(({ requests }) => requests),
      openRequests,
      nowMs,
    ),
  };
}

/** Raised in the month, and neither taken back nor joined to another nor voted down. */
export function isToBeDone({ raised }: MonthFacts): boolean {
  return raised === 'open' || raised === 'visited';
}

/** Calendar days past its date, 0 until the date has passed. A date ends with its day. */
export function overdueDays({ dueAtMs }: Pick<OpenMatter, 'dueAtMs'>, nowMs: number): number {
  return dueAtMs < nowMs ? Math.max(1, daysBetween(dayOf(dueAtMs), dayOf(nowMs))) : 0;
}

function stretchFigures(stretch: Stretch, all: readonly Passage[]): StretchFigures[] {
  const passages = all.filter((passage) => passage.stretch === stretch);
  const days = passages.map((passage) => passage.days);
  const [medianDays, ninetiethDays] = [medianOf(days), ninetiethOf(days)];
  if (medianDays === null || ninetiethDays === null) return [];
  const onTimeCount = passages.filter(({ isLate }) => !isLate).length;
  return [{ stretch, count: passages.length, medianDays, ninetiethDays, onTimeCount }];
}

function overdueOf(open: readonly OpenMatter[], nowMs: number): Figures['overdue'] {
  const days = open.map((matter) => overdueDays(matter, nowMs));
  const reaches = overdueReaches.map(({ fromDays, toDays }) => {
    const count = days.filter((day) => day >= fromDays && (toDays === null || day <= toDays)).length;
    return { fromDays, toDays, count };
  });
  return { ...shareOf(days, (day) => day > 0), reaches, longestDays: Math.max(0, ...days) };
}

function waitingOf(open: readonly OpenMatter[], nowMs: number): Waiting[] {
  const byHolder = new Map<string, Waiting>();
  for (const { id, holderKey, unitName = '', sinceMs, dueAtMs } of open) {
    const known = byHolder.get(holderKey);
    const isOldest = !known || sinceMs < known.oldestSinceMs;
    byHolder.set(holderKey, {
      holderKey,
      unitName,
      count: (known?.count ?? 0) + 1,
      overdueCount: (known?.overdueCount ?? 0) + (overdueDays({ dueAtMs }, nowMs) > 0 ? 1 : 0),
      oldestId: isOldest ? id : known.oldestId,
      oldestSinceMs: isOldest ? sinceMs : known.oldestSinceMs,
    });
  }
  return [...byHolder.values()].sort(
    (one, other) =>
      other.count - one.count || one.oldestSinceMs - other.oldestSinceMs || (one.holderKey < other.holderKey ? -1 : 1),
  );
}
