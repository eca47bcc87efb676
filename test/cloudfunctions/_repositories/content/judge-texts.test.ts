import * as fc from 'fast-check';
import { partsOf } from '@cloud/_repositories/content/judge-texts';

it('leaves a text at the limit whole, and cuts one that is a character longer', () => {
  expect(partsOf('灯'.repeat(2_500)).map((part) => part.length)).toEqual([2_500]);
  expect(partsOf('灯'.repeat(2_501)).map((part) => part.length)).toEqual([2_500, 21]);
});

it('loses nothing, and shows every stretch of twenty characters whole in some part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), fc.nat(), (length, at) => {
      const text = Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + (index % 20_000))).join('');
      const parts = partsOf(text);
      const start = at % length;
      expect(parts.every((part) => part.length <= 2_500)).toBe(true);
      expect(parts.some((part) => part.includes(text.slice(start, start + 20)))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
