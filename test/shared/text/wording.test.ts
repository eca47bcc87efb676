import { plainReasonRefusal } from '@shared/domain/pre-review/plain-reason';
import { type Spoken, wordingsFor } from '@shared/text/words/wording';
import { aBasis } from '../../helpers/pre-review';

const { rules } = aBasis().village;
const nothing: Spoken = {
  title: '村口的路灯',
  article: null,
  handlerName: null,
  bodyTitle: null,
  kindTitle: null,
  missing: [],
};
const everything: Spoken = {
  ...nothing,
  article: { citation: '《镇照明管护办法》第三条（2025 年印发）', text: '主干道路灯由供电所修。', isFine: false },
  handlerName: '黄晓东',
  bodyTitle: '网格服务台',
  kindTitle: '不用开会就能办的服务诉求',
  missing: ['写明了关系到哪些人'],
};

describe.each(['admit', 'return', 'settledByLawOrPolicy', 'settledByCovenant', 'route'] as const)(
  'the wording offered to %s',
  (verdict) => {
    it.each([
      ['nothing is chosen yet', nothing],
      ['everything is chosen', everything],
      [
        'an article fines',
        { ...everything, article: { citation: '《村规民约》第十条', text: '罚五十元', isFine: true } },
      ],
      [
        'an article is long',
        { ...everything, article: { citation: '《办法》第三条', text: '条'.repeat(1000), isFine: false } },
      ],
    ])('says something in plain words when %s', (_, spoken) => {
      const sentences = wordingsFor(verdict, spoken);
      expect(sentences.length).toBeGreaterThanOrEqual(1);
      for (const sentence of sentences) {
        expect(plainReasonRefusal(rules, sentence)).toBeUndefined();
        expect(Array.from(sentence).length).toBeLessThanOrEqual(200);
        expect(sentence).not.toMatch(/undefined|null|NaN/);
      }
    });
  },
);

it('names the article, who does it and where it goes', () => {
  expect(wordingsFor('settledByLawOrPolicy', everything).join()).toMatch(/第三条.*供电所修.*黄晓东/);
  expect(wordingsFor('route', everything).join()).toContain('网格服务台');
  expect(wordingsFor('return', everything).join()).toContain('写明了关系到哪些人');
});

it('never repeats a fine: a village cannot fine', () => {
  const fining = { ...everything, article: { citation: '《村规民约》第十条', text: '罚清洁费五十元。', isFine: true } };
  const [first] = wordingsFor('settledByCovenant', fining);
  expect(first).toContain('村里不罚款');
  expect(first).not.toContain('五十元');
});
