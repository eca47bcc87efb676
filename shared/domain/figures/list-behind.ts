import { ladderTiers, stepAtMs } from '../follow-up/ladder';
import type { RuleBook } from '../village/rule-book';
import type { Now } from '../village/rule-clock';
import { isToBeDone, overdueDays } from './figures';
import type { FigureList } from './list-names-draft';
import type { MonthFacts, Stretch } from './matter-facts';
import type { MonthFigures } from './month-figures';
import type { OpenMatter, OpenMatters } from './open-matters';
import { isForTheDesk } from './request-figures';

/** A matter that a figure counts, with what it was counted for. */
export interface FigureRow {
  id: string;
  stretch: Stretch | null;
  /** Days that the stretch took, or days past the date. */
  days: number | null;
  isLate: boolean;
  rating: number | null;
  /** Since when its holder has it. */
  sinceMs: number | null;
}

/** Which list, and of what: a stretch, a rating or a holder; empty where the list needs none. */
export interface ListAsked {
  list: Exclude<FigureList, ListOfTown>;
  of: string;
}

/** The list behind a figure, longest and worst first: as many rows as the figure has counted. */
export function listBehind(
  { list, of }: ListAsked,
  { months, open, nowMs }: { months: readonly MonthFigures[]; open: OpenMatters; nowMs: number },
): FigureRow[] {
  const facts = months.flatMap(({ matters }) => matters);
  switch (list) {
    case 'closed':
      return facts.filter(({ raised }) => raised === 'visited').map(({ id }) => row(id));
    case 'notClosed':
      return facts.filter((matter) => isToBeDone(matter) && matter.raised === 'open').map(({ id }) => row(id));
    case 'late':
      return passageRows(facts, (passage) => passage.isLate && passage.stretch !== 'whole');
    case 'stretch':
      return passageRows(facts, (passage) => passage.stretch === of);
    case 'reopened':
      return reopenedRows(facts);
    case 'rating':
      return ratingRows(facts, of);
    case 'supportRating':
      return ratingRows(
        facts.map(({ id, supportRatings: ratings }) => ({ id, ratings })),
        of,
      );
    case 'overdue':
      return openRows(open, nowMs).filter(({ isLate }) => isLate);
    case 'holder':
      return openRows({ ...open, matters: open.matters.filter(({ holderKey }) => holderKey === of) }, nowMs);
    default:
      return requestRows({ list, of }, { months, open, nowMs });
  }
}

type ListOfTown = 'atTown' | 'requestAtTown';
type RequestList = Exclude<Extract<FigureList, `request${string}`>, ListOfTown>;

/** Whether the list is the town's 镇里的名单: what is so far past its date that the ladder has reached the town. */
export function isListOfTown(list: FigureList): list is ListOfTown {
  return list === 'atTown' || list === 'requestAtTown';
}

/** Those of the town's list 镇里的名单: as the clock and the rule say, whoever was told of them. */
export function thoseAtTown(all: readonly OpenMatter[], rules: RuleBook, { nowMs, calendar }: Now): OpenMatter[] {
  const lastStep = ladderTiers.length - 1;
  return all.filter(({ dueAtMs }) => dueAtMs > 0 && stepAtMs(dueAtMs, lastStep, { rules, calendar }) <= nowMs);
}

/** The town's list, what is furthest past its date first. */
export function listAtTown(list: ListOfTown, open: OpenMatters, rules: RuleBook, now: Now): FigureRow[] {
  const matters = thoseAtTown(list === 'atTown' ? open.matters : open.requests, rules, now);
  return openRows({ ...open, matters }, now.nowMs);
}

function requestRows(
  { list, of }: { list: RequestList; of: string },
  { months, open, nowMs }: { months: readonly MonthFigures[]; open: OpenMatters; nowMs: number },
): FigureRow[] {
  const facts = months.flatMap(({ requests }) => requests);
  switch (list) {
    case 'requestClosed':
      return facts.filter(({ raised }) => raised === 'visited').map(({ id }) => row(id));
    case 'requestNotClosed':
      return facts.filter((one) => isForTheDesk(one) && one.raised === 'open').map(({ id }) => row(id));
    case 'requestLate':
      return facts
        .flatMap(({ id, visits }) => visits.filter(({ isLate }) => isLate).map((visit) => row(id, visit)))
        .sort((one, other) => (other.days ?? 0) - (one.days ?? 0));
    case 'requestReopened':
      return reopenedRows(facts);
    case 'requestRating':
      return ratingRows(facts, of);
    case 'requestOverdue':
      return openRows({ ...open, matters: open.requests }, nowMs).filter(({ isLate }) => isLate);
  }
}

/** Whether the list is of requests, and not of matters. */
export function isListOfRequests(list: FigureList): boolean {
  return list.startsWith('request');
}

function row(id: string, parts: Partial<FigureRow> = {}): FigureRow {
  return { id, stretch: null, days: null, isLate: false, rating: null, sinceMs: null, ...parts };
}

/** A matter or a request stands there as often as it was opened again. */
function reopenedRows(facts: readonly { id: string; closings: readonly { isReopened: boolean }[] }[]): FigureRow[] {
  return facts.flatMap(({ id, closings }) => closings.filter(({ isReopened }) => isReopened).map(() => row(id)));
}

function ratingRows(facts: readonly { id: string; ratings: readonly number[] }[], of: string): FigureRow[] {
  return facts.flatMap(({ id, ratings }) =>
    ratings.filter((rating) => String(rating) === of).map((rating) => row(id, { rating })),
  );
}

function passageRows(
  facts: readonly MonthFacts[],
  isAsked: (passage: MonthFacts['passages'][number]) => boolean,
): FigureRow[] {
  return facts
    .flatMap(({ id, passages }) => passages.filter(isAsked).map((passage) => row(id, passage)))
    .sort((one, other) => (other.days ?? 0) - (one.days ?? 0));
}

/** What is furthest past its date first, then what its holder has had for longest. */
function openRows({ matters }: OpenMatters, nowMs: number): FigureRow[] {
  return matters
    .map(({ id, sinceMs, dueAtMs }) => {
      const days = overdueDays({ dueAtMs }, nowMs);
      return row(id, { days, isLate: days > 0, sinceMs });
    })
    .sort((one, other) => (other.days ?? 0) - (one.days ?? 0) || (one.sinceMs ?? 0) - (other.sinceMs ?? 0));
}
