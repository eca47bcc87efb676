import { parseCovenant } from '@shared/domain/village/covenant';
import { parseRegister } from '@shared/domain/village/register';
import { buildRegisterIndex } from '@cloud/_search/register-index';
import { searchRegister } from '@cloud/_search/search-register';
import { pairs, type Segment, words } from '@cloud/_search/terms';
import covenantData from '../../../cloudfunctions/_local/demo-village/data/covenant.json';
import policiesData from '../../../cloudfunctions/_local/demo-village/data/policies.json';
import lawsData from '../../../config/register/laws.json';
import queries from './data/queries.json';

const articles = [...parseRegister([...lawsData, ...policiesData]), ...parseCovenant(covenantData).articles];
const shownMax = 5;

/** Of what should be found, how much stands among the first five; and how often the very first is right. */
function measured(rows: typeof queries.first, segment: Segment = pairs) {
  const index = buildRegisterIndex(articles, segment);
  const each = rows.map(({ query, articleIds }) => {
    const found = searchRegister(index, query)
      .slice(0, shownMax)
      .map(({ article }) => article.id);
    const right = articleIds.filter((id) => found.includes(id)).length;
    return { recall: right / articleIds.length, isFirstRight: articleIds.includes(found[0] ?? '') ? 1 : 0 };
  });
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { recall: mean(each.map(({ recall }) => recall)), first: mean(each.map((one) => one.isFirstRight)) };
}

const find = (question: string) => searchRegister(buildRegisterIndex(articles), question);

describe('the register is found in village speech', () => {
  it('with at least sixty labelled questions in each half, each naming articles that there are', () => {
    expect(queries.first.length).toBeGreaterThanOrEqual(60);
    expect(queries.heldOut.length).toBeGreaterThanOrEqual(60);
    const ids = new Set(articles.map(({ id }) => id));
    const asked = [...queries.first, ...queries.heldOut];
    expect(asked.flatMap(({ articleIds }) => articleIds).filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(asked.map(({ query }) => query)).size).toBe(asked.length);
  });

  it.each([
    ['first', 0.97, 0.95],
    ['heldOut', 0.95, 0.95],
  ] as const)('of the half %s, at least %d of what should be found, and %d first of all', (half, recall, first) => {
    const figures = measured(queries[half]);
    expect(figures.recall).toBeGreaterThanOrEqual(recall);
    expect(figures.first).toBeGreaterThanOrEqual(first);
  });

  it('better by neighbouring characters than by the words of the dictionary alone', () => {
    const all = [...queries.first, ...queries.heldOut];
    expect(measured(all).recall).toBeGreaterThan(measured(all, words).recall);
    expect(measured(all).first).toBeGreaterThan(measured(all, words).first);
  });
});

describe('a hit says why', () => {
  it('marks the words that both have, joined where they touch', () => {
    const [hit] = find('晒谷场能不能停车');
    expect(hit?.article.id).toBe('covenant-drying-ground');
    expect(hit?.marks).toEqual(expect.arrayContaining(['晒谷场', '停车']));
    expect(hit?.reasons).toEqual([]);
  });

  it('names the other word for the same thing', () => {
    const hit = find('灯泡坏').find(({ article }) => article.id === 'policy-streetlights');
    expect(hit?.reasons[0]).toEqual({ kind: 'speech', said: '灯泡', found: '路灯' });
    expect(hit?.marks).toContain('路灯');
  });

  it('names the word that sounds like what was typed', () => {
    const hit = find('宅机地').find(({ article }) => article.id === 'land-law');
    expect(hit?.reasons).toContainEqual({ kind: 'sound', said: '宅机', found: '宅基' });
  });

  it('reads letters typed without their characters', () => {
    expect(find('zhaijidi')[0]?.article.id).toBe('land-law');
    expect(find('zhai ji di')[0]?.article.id).toBe('land-law');
  });
});

describe('nothing is found', () => {
  it.each([[''], ['   '], ['，。！'], ['qqqq'], ['我们大家能不能'], ['𠮷𠮷'], ['\u{1f600}']])('for %j', (question) => {
    expect(find(question)).toEqual([]);
  });

  it('but a question of ten thousand characters is borne', () => {
    expect(find('路灯'.repeat(5_000)).length).toBeGreaterThan(0);
  });

  it('in a register without articles', () => {
    expect(searchRegister(buildRegisterIndex([]), '路灯')).toEqual([]);
  });
});
