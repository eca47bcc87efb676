import fc from 'fast-check';
import { amendedText, changeBetween } from '@shared/domain/agenda/motion';

const words = fc.string({ unit: fc.constantFrom('灯', '三', '盏', '村', '，', '6'), minLength: 1, maxLength: 14 });

describe('an amendment’s exact words', () => {
  it.each([
    ['装三盏灯', '装五盏灯', '三', '五'],
    ['装三盏灯，花三千元', '装三盏灯，花四千元', '花三', '花四'],
    ['装三盏灯', '装三盏灯，年底前装好', '灯', '灯，年底前装好'],
    ['装三盏灯，再修路', '装三盏灯', '，再修路', ''],
  ])('turn “%s” into “%s” by the smallest passage that stands there once', (before, after, passage, replacement) => {
    const change = changeBetween(before, after);
    expect(amendedText(before, change)).toBe(after);
    expect(change.passage.length).toBeLessThanOrEqual(passage.length + 1);
    expect(change).toMatchObject({ passage: expect.stringContaining(passage) as string });
    expect(change.replacement).toContain(replacement);
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
