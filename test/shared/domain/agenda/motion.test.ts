import fc from 'fast-check';
import { amendedText, changeBetween } from '@shared/domain/agenda/motion';

const words = fc.string({ unit: fc.constantFrom('灯', '三', '盏', '村', '，', '6'), minLength: 1, maxLength: 14 });

describe('an amendment’s exact words', () => {
  it.each([
    ['装三盏灯', '装五盏灯', '装三盏灯', '装五盏灯'],
    ['装三盏灯，花三千元', '装三盏灯，花四千元', '花三千元', '花四千元'],
    ['装三盏灯，再修路', '装三盏灯，再修路，年底前', '再修路', '再修路，年底前'],
    ['装三盏灯，装三盏灯，修路', '装三盏灯，装四盏灯，修路', '，装三盏灯，', '，装四盏灯，'],
  ])('turn “%s” into “%s” by a clause that stands there once', (before, after, passage, replacement) => {
    expect(changeBetween(before, after)).toEqual({ passage, replacement });
  });

  it('make any text of any other, and stand there exactly once', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        fc.pre(before !== after);
        expect(amendedText(before, changeBetween(before, after))).toBe(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it('hold no more where their passage is gone, or stands there twice', () => {
    expect(amendedText('装三盏灯', { passage: '五盏', replacement: '六盏' })).toBeNull();
    expect(amendedText('三盏灯，三盏灯', { passage: '三盏', replacement: '六盏' })).toBeNull();
  });
});
