import { fieldCharsMax, fitCard } from '@shared/domain/message/fit-card';
import fc from 'fast-check';

const values = { title: '路灯', state: '正在落实', time: '2026年12月31日 19:30', note: '点开看看' };
const fitted = (part: Partial<typeof values>) =>
  fitCard({ template: 'matter', values: { ...values, ...part } }).values as typeof values;

it('leaves alone what fits, twenty characters included', () => {
  const twenty = '一二三四五六七八九十'.repeat(2);
  expect(fitted({ title: twenty })).toEqual({ ...values, title: twenty });
});

it('cuts one character more, and shows that it did', () => {
  const cut = fitted({ title: `${'一二三四五六七八九十'.repeat(2)}一` }).title;
  expect(cut).toBe(`${'一二三四五六七八九十一二三四五六七八九'}…`);
  expect(cut).toHaveLength(20);
});

it('keeps to one line, says something where there is nothing, and tears no character apart', () => {
  expect(fitted({ note: ' 第一行\n第二行\t\u0007 ' }).note).toBe('第一行 第二行');
  expect(fitted({ note: '\n' }).note).toBe('-');
  expect(fitted({ note: '😀'.repeat(11) }).note).toBe(`${'😀'.repeat(9)}…`);
  expect(fitted({ state: '退回补充材料' }).state).toBe('退回补充材');
});

it('leaves out what the template has no field for', () => {
  expect(fitCard({ template: 'task', values: { ...values, place: '村口' } }).values).toEqual({
    title: '路灯',
    time: values.time,
    note: '点开看看',
  });
});

/** Half of a pair without its other half. */
const torn = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

it('makes anything fit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { title, state } = fitted({ title: text, state: text });
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(fieldCharsMax.thing);
      expect(state.length).toBeLessThanOrEqual(fieldCharsMax.phrase);
      expect(title).not.toMatch(torn);
    }),
  );
});
