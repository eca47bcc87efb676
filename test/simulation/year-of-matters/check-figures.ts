import type { FiguresPage } from '@shared/contract/figures';
import { note, type VillageYear } from './village-year';
import { type Seen, seeEverything, smallestCovering } from './seen-figures';
import { isTheDesks } from './seen-requests';

const stages = ['proposal', 'pre-review', 'agenda', 'meeting', 'vote', 'decision', 'follow-up', 'points', 'whole'];

/** Every figure of every month, quarter and year of the page beside what the observer made of the raw events. */
export async function checkFigures(year: VillageYear, periods: readonly string[]): Promise<void> {
  const seen = await seeEverything(year.world);
  for (const period of periods) {
    const page = await year.world.done('vg005', 'village.figures', { period });
    expect(figuresIn(page)).toEqual({ period, ...figuresSeen(seen, isIn(period), year.world.now) });
    note(year, 'figures compared');
  }
}

function isIn(period: string): (thing: { month: string }) => boolean {
  const [yearOf, part = ''] = period.split('-');
  if (!part.startsWith('Q')) return ({ month }) => month.startsWith(period);
  return ({ month }) =>
    month.startsWith(`${yearOf}-`) && Math.ceil(Number(month.slice(5)) / 3) === Number(part.slice(1));
}

function figuresIn(page: FiguresPage) {
  const { period, closed, onTime, stretches, reopened, ratings, supportRatings, overdue, waiting, requests } = page;
  return {
    period,
    closed,
    onTime,
    stretches,
    reopened,
    ratings: { counts: ratings.counts, meanTenths: ratings.meanTenths },
    supportRatings: { counts: supportRatings.counts, meanTenths: supportRatings.meanTenths },
    requests: { ...requests, ratings: { counts: requests.ratings.counts, meanTenths: requests.ratings.meanTenths } },
    overdue: { count: overdue.count, ofCount: overdue.ofCount, longestDays: overdue.longestDays },
    waiting: waiting
      .map(({ holderKey, count, overdueCount, oldestSinceMs }) => ({ holderKey, count, overdueCount, oldestSinceMs }))
      .sort((one, other) => (one.holderKey < other.holderKey ? -1 : 1)),
  };
}

function figuresSeen(all: Seen, isOfPeriod: (thing: { month: string }) => boolean, nowMs: number) {
  const chapters = all.chapters.filter(isOfPeriod);
  const onRoad = chapters.filter(({ name }) => name !== 'whole');
  const raised = all.raised.filter(isOfPeriod).map(({ status }) => status);
  const toDo = raised.filter((status) => !['rejected', 'withdrawn', 'merged'].includes(status));
  const closings = all.closings.filter(isOfPeriod);
  return {
    closed: { count: toDo.filter((status) => status === 'visited').length, ofCount: toDo.length },
    onTime: { count: onRoad.filter(({ isLate }) => !isLate).length, ofCount: onRoad.length },
    stretches: stages.flatMap((stretch) => {
      const ended = chapters.filter(({ name }) => name === stretch);
      const days = ended.map((one) => one.days);
      if (ended.length === 0) return [];
      const onTimeCount = ended.filter(({ isLate }) => !isLate).length;
      const [medianDays, ninetiethDays] = [smallestCovering(days, 50), smallestCovering(days, 90)];
      return [{ stretch, count: ended.length, medianDays, ninetiethDays, onTimeCount }];
    }),
    reopened: { count: closings.filter(({ isReopened }) => isReopened).length, ofCount: closings.length },
    ratings: ratingsSeen(all.ratings.filter(isOfPeriod)),
    supportRatings: ratingsSeen(all.support.filter(isOfPeriod)),
    requests: requestsSeen(all.requests, isOfPeriod, nowMs),
    ...openSeen(all.open, nowMs),
  };
}

function ratingsSeen(said: readonly { rating: number }[]) {
  const sum = said.reduce((total, { rating }) => total + rating, 0);
  return {
    counts: [1, 2, 3, 4, 5].map((value) => said.filter(({ rating }) => rating === value).length),
    meanTenths: said.length === 0 ? null : Math.round((sum * 10) / said.length),
  };
}

function requestsSeen(all: Seen['requests'], isOfPeriod: (thing: { month: string }) => boolean, nowMs: number) {
  const asked = all.asked.filter(isOfPeriod).filter(isTheDesks);
  const visits = all.visits.filter(isOfPeriod);
  const closings = all.closings.filter(isOfPeriod);
  const days = visits.map((visit) => visit.days);
  const spread = (percent: number) => (days.length === 0 ? null : smallestCovering(days, percent));
  return {
    closed: { count: asked.filter(({ status }) => status === 'visited').length, ofCount: asked.length },
    onTime: { count: visits.filter(({ isLate }) => !isLate).length, ofCount: visits.length },
    medianDays: spread(50),
    ninetiethDays: spread(90),
    reopened: { count: closings.filter(({ isReopened }) => isReopened).length, ofCount: closings.length },
    ratings: ratingsSeen(all.ratings.filter(isOfPeriod)),
    overdue: { count: all.open.filter(({ dueAtMs }) => dueAtMs < nowMs).length, ofCount: all.open.length },
  };
}

const shanghaiDay = (atMs: number) => Math.floor((atMs + 28_800_000) / 86_400_000);

function openSeen(open: Seen['open'], nowMs: number) {
  const late = open.filter(({ dueAtMs }) => dueAtMs < nowMs);
  const holderKeys = [...new Set(open.map(({ holderKey }) => holderKey))].sort();
  return {
    overdue: {
      count: late.length,
      ofCount: open.length,
      longestDays: Math.max(0, ...late.map(({ dueAtMs }) => Math.max(1, shanghaiDay(nowMs) - shanghaiDay(dueAtMs)))),
    },
    waiting: holderKeys.map((holderKey) => {
      const held = open.filter((one) => one.holderKey === holderKey);
      const overdueCount = held.filter((one) => late.includes(one)).length;
      return {
        holderKey,
        count: held.length,
        overdueCount,
        oldestSinceMs: Math.min(...held.map((one) => one.sinceMs)),
      };
    }),
  };
}
