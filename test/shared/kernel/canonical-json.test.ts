import fc from 'fast-check';
import { canonicalJson } from '@shared/kernel/canonical-json';

describe('canonical JSON', () => {
  it('spells an object the same in whatever order its members came', () => {
    expect(canonicalJson({ b: [1, null, '灯'], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,null,"灯"]}',
    );
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  it('ignores the order of members at any depth', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1])('refuses what cannot be recorded: %p', (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});
