import fc from 'fast-check';
import { meanTenthsOf, medianOf, ninetiethOf, percentileOf, shareOf } from '@shared/domain/figures/spread';

const days = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 60 });

describe('the median and the ninetieth percentile, by nearest rank', () => {
  it.each([
    [[7], 7, 7],
    [[1, 9], 1, 9],
    [[3, 1, 2], 2, 3],
    [[10, 20, 30, 40], 20, 40],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10],
  ])('of %j are %i and %i', (numbers, median, ninetieth) => {
    expect([medianOf(numbers), ninetiethOf(numbers)]).toEqual([median, ninetieth]);
  });

  it('are nothing where there are no numbers', () => {
    expect([medianOf([]), ninetiethOf([]), meanTenthsOf([])]).toEqual([null, null, null]);
  });

  it('refuses a percentile that is none', () => {
    expect(() => percentileOf([1], 0)).toThrow('a percentile is a whole number of 1 to 100');
    expect(() => percentileOf([1], 101)).toThrow('a percentile is a whole number of 1 to 100');
  });

  it('is the smallest of the numbers with so many per cent at or below it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 100 }), (numbers, percent) => {
        const value = percentileOf(numbers, percent) ?? -1;
        const share = (limit: number) => numbers.filter((number) => number <= limit).length * 100;
        expect(numbers).toContain(value);
        expect(share(value)).toBeGreaterThanOrEqual(percent * numbers.length);
        expect(share(value - 1)).toBeLessThan(percent * numbers.length);
      }),
    );
  });

  it('says the same in whatever order the numbers come, and leaves them alone', () => {
    fc.assert(
      fc.property(days, (numbers) => {
        const before = [...numbers];
        expect(ninetiethOf([...numbers].reverse())).toBe(ninetiethOf(numbers));
        expect(numbers).toEqual(before);
      }),
    );
  });
});

describe('the mean in tenths', () => {
  it.each([
    [[5, 4], 45],
    [[5, 4, 4], 43],
    [[1, 2, 2, 2], 18],
    [[4, 4, 4, 5], 43],
  ])('of %j is %i, halves upwards', (numbers, tenths) => {
    expect(meanTenthsOf(numbers)).toBe(tenths);
  });
});

it('says how many of how many', () => {
  expect(shareOf([1, 2, 3], (number) => number > 1)).toEqual({ count: 2, ofCount: 3 });
});
