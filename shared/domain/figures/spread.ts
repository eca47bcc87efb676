import { assert } from '../../kernel/assert';

/**
 * The value below or at which `percent` of the numbers lie, by nearest rank: sorted upwards, the one at place
 * ⌈percent × count / 100⌉, counted from one. It is always one of the numbers, and nothing but integers is computed.
 * Null where there are no numbers.
 */
export function percentileOf(numbers: readonly number[], percent: number): number | null {
  assert(Number.isInteger(percent) && percent > 0 && percent <= 100, 'a percentile is a whole number of 1 to 100');
  const rank = Math.floor((percent * numbers.length + 99) / 100);
  return [...numbers].sort((one, other) => one - other)[rank - 1] ?? null;
}

export const medianOf = (numbers: readonly number[]) => percentileOf(numbers, 50);
export const ninetiethOf = (numbers: readonly number[]) => percentileOf(numbers, 90);

/** The mean in tenths, halves rounded up; null where there are no numbers. */
export function meanTenthsOf(numbers: readonly number[]): number | null {
  const count = numbers.length;
  if (count === 0) return null;
  const sum = numbers.reduce((total, number) => total + number, 0);
  return Math.floor((20 * sum + count) / (2 * count));
}

/** How many of how many. */
export interface Share {
  count: number;
  ofCount: number;
}

/** How many of them are so. */
export function shareOf<Item>(items: readonly Item[], isSo: (item: Item) => boolean): Share {
  return { count: items.filter(isSo).length, ofCount: items.length };
}

/** How often each rating, 1 to 5, was given, and the mean of them in tenths. */
export interface Ratings {
  counts: number[];
  count: number;
  meanTenths: number | null;
}

export function ratingsOf(ratings: readonly number[]): Ratings {
  return {
    counts: [1, 2, 3, 4, 5].map((rating) => ratings.filter((one) => one === rating).length),
    count: ratings.length,
    meanTenths: meanTenthsOf(ratings),
  };
}
