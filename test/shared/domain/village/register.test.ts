import { type Article, isArticleInForce, parseRegister } from '@shared/domain/village/register';
import lawsData from '../../../../config/register/laws.json';

const anArticle = (changes: Partial<Article> = {}): Article => ({
  id: 'covenant-dogs',
  kind: 'covenant',
  document: '村规民约',
  number: '第十三条',
  edition: '2024 年修订',
  title: '文明养犬',
  text: '养犬要登记。',
  keywords: ['养犬', '野狗', '拴绳'],
  inForceFrom: '2024-04-01',
  ...changes,
});
describe('an article', () => {
  it.each([
    ['2024-03-31', false],
    ['2024-04-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('on %s is in force: %s', (day, isInForce) => {
    expect(isArticleInForce(anArticle({ inForceTo: '2025-12-31' }), day)).toBe(isInForce);
  });
});

describe('the register of laws', () => {
  const laws = parseRegister(lawsData);

  it('holds about twenty articles of laws, each with its edition', () => {
    expect(laws.length).toBeGreaterThanOrEqual(20);
    expect(laws.every((article) => article.kind === 'law' && /\d{4} (年|修)/.test(article.edition))).toBe(true);
  });
});

describe('a register is refused', () => {
  it('when an id occurs twice', () => {
    expect(() => parseRegister([anArticle(), anArticle()])).toThrow(/each id occurs once/);
  });

  it('when a keyword is one character', () => {
    expect(() => parseRegister([anArticle({ keywords: ['狗'] })])).toThrow();
    expect(() => parseRegister([anArticle({ keywords: ['野狗'] })])).not.toThrow();
  });

  it('when an article ends before it begins', () => {
    expect(() => parseRegister([anArticle({ inForceTo: '2024-04-01' })])).not.toThrow();
    expect(() => parseRegister([anArticle({ inForceTo: '2024-03-31' })])).toThrow(/ends on or after/);
  });
});
