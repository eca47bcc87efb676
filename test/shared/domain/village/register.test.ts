import { type Article, matchingArticles, parseRegister } from '@shared/domain/village/register';
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
const on = '2026-01-01';

describe('matching articles', () => {
  it('names the words it found', () => {
    const [match] = matchingArticles([anArticle()], '村口有野狗，出门的狗也不拴绳', on);
    expect(match).toEqual({ article: anArticle(), keywords: ['野狗', '拴绳'] });
  });

  it('finds nothing where no word occurs', () => {
    expect(matchingArticles([anArticle()], '路灯不亮', on)).toEqual([]);
  });

  it('puts the article with more matched characters first and keeps the order of the register among equals', () => {
    const register = [
      anArticle({ id: 'one', keywords: ['路灯'] }),
      anArticle({ id: 'two', keywords: ['水渠'] }),
      anArticle({ id: 'three', keywords: ['路灯', '水渠清淤'] }),
    ];
    const ids = matchingArticles(register, '路灯和水渠清淤', on).map((match) => match.article.id);
    expect(ids).toEqual(['three', 'one', 'two']);
  });

  it('does not mind width, case and blanks', () => {
    const register = [anArticle({ keywords: ['WiFi', '垃圾分类'] })];
    expect(matchingArticles(register, 'ｗｉｆｉ 和垃圾 分类', on)[0]?.keywords).toEqual(['WiFi', '垃圾分类']);
  });

  it.each([
    ['2024-03-31', 0],
    ['2024-04-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('on %s finds %d articles in force', (day, count) => {
    const register = [anArticle({ inForceTo: '2025-12-31' })];
    expect(matchingArticles(register, '野狗', day)).toHaveLength(count);
  });
});

describe('the register of laws', () => {
  const laws = parseRegister(lawsData);

  it('holds about twenty articles of laws, each with its edition', () => {
    expect(laws.length).toBeGreaterThanOrEqual(20);
    expect(laws.every((article) => article.kind === 'law' && /\d{4} (年|修)/.test(article.edition))).toBe(true);
  });

  it('finds the article on contracted land for a wish to take land back', () => {
    const [first] = matchingArticles(laws, '能不能把进城人家的承包地收回来重新分地', on);
    expect(first?.article.id).toBe('land-contract-law');
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
