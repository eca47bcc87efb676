import type { OpenMatter } from './open-matters';
import type { RequestFacts } from './request-facts';
import { medianOf, ninetiethOf, type Ratings, ratingsOf, type Share, shareOf } from './spread';

/** The figures of the service desk 便民诉求, beside those of the matters and counted in none of theirs. */
export interface RequestFigures {
  /** 办结率: of the requests asked in the period (not withdrawn, nor gone on as matters), those that were *visited*. */
  closed: Share;
  /** 按时率: of the requests visited in the period, those on whose way no date passed. */
  onTime: Share;
  /** From asking to the visit, of those visited in the period; null where there were none. */
  medianDays: number | null;
  ninetiethDays: number | null;
  /** 返工率: of the times it was handled that were answered in the period by a visit or a reopening, those reopened. */
  reopened: Share;
  /** 满意度: how often requesters gave each rating. */
  ratings: Ratings;
  /** Of every request open now, what is past its date. */
  overdue: Share;
}

export function requestFiguresOf(
  facts: readonly RequestFacts[],
  open: readonly OpenMatter[],
  nowMs: number,
): RequestFigures {
  const visits = facts.flatMap((request) => request.visits);
  const days = visits.map((visit) => visit.days);
  return {
    closed: shareOf(facts.filter(isForTheDesk), ({ raised }) => raised === 'visited'),
    onTime: shareOf(visits, ({ isLate }) => !isLate),
    medianDays: medianOf(days),
    ninetiethDays: ninetiethOf(days),
    reopened: shareOf(
      facts.flatMap(({ closings }) => closings),
      ({ isReopened }) => isReopened,
    ),
    ratings: ratingsOf(facts.flatMap((request) => request.ratings)),
    overdue: shareOf(open, ({ dueAtMs }) => dueAtMs < nowMs),
  };
}

/** Asked in the month, and neither taken back nor gone on as a matter. */
export function isForTheDesk({ raised }: RequestFacts): boolean {
  return raised === 'open' || raised === 'visited';
}
