import fc from 'fast-check';
import { fewestReaching, reaches } from '@shared/kernel/fraction';

describe('fractions of people', () => {
  it('includes exactly two-thirds in 三分之二以上', () => {
    expect(reaches(20, 30, { numerator: 2, denominator: 3 }, 'atLeast')).toBe(true);
    expect(reaches(19, 30, { numerator: 2, denominator: 3 }, 'atLeast')).toBe(false);
  });

  it('excludes exactly half in 过半数', () => {
    expect(reaches(15, 30, { numerator: 1, denominator: 2 }, 'moreThan')).toBe(false);
    expect(reaches(16, 30, { numerator: 1, denominator: 2 }, 'moreThan')).toBe(true);
  });

  const fractions = fc
    .integer({ min: 1, max: 50 })
    .chain((denominator) => fc.integer({ min: 1, max: denominator }).map((numerator) => ({ numerator, denominator })));

  it('gives the fewest who reach the fraction: with one fewer it is not reached', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000 }),
        fractions,
        fc.constantFrom('atLeast', 'moreThan'),
        (whole, fraction, comparison) => {
          const fewest = fewestReaching(whole, fraction, comparison);
          expect(reaches(fewest, whole, fraction, comparison as 'atLeast')).toBe(true);
          if (fewest > 0) expect(reaches(fewest - 1, whole, fraction, comparison as 'atLeast')).toBe(false);
        },
      ),
    );
  });

  it('refuses a part of a person', () => {
    expect(() => fewestReaching(1.5, { numerator: 1, denominator: 2 }, 'atLeast')).toThrow('number of people');
  });
});
