import { parseCovenant } from '@shared/domain/village/covenant';
import { parseRegister } from '@shared/domain/village/register';
import { buildRegisterIndex } from '@cloud/_search/register-index';
import { suggestArticles } from '@cloud/_search/suggest-articles';
import covenantData from '../../../cloudfunctions/_local/demo-village/data/covenant.json';
import policiesData from '../../../cloudfunctions/_local/demo-village/data/policies.json';
import lawsData from '../../../config/register/laws.json';
import matters from './data/matters.json';

const articles = [...parseRegister([...lawsData, ...policiesData]), ...parseCovenant(covenantData).articles];
const index = buildRegisterIndex(articles);
const isOfCovenant = new Set(parseCovenant(covenantData).articles.map(({ id }) => id));

/** As the desk shows them: the articles of either ground apart, what the covenant says and what law and policy say. */
function suggestedFor({ title, body }: (typeof matters.first)[number], shown: number): string[] {
  const said = `${title}\n${body}`;
  const ofGround = (isCovenant: boolean) =>
    suggestArticles(index, said, ({ id }) => isOfCovenant.has(id) === isCovenant)
      .slice(0, shown)
      .map(({ article }) => article.id);
  return [...ofGround(true), ...ofGround(false)];
}

/** Of what a reviewer would cite, how much stands among the first of its ground; and how much of what is shown is right. */
function measured(rows: typeof matters.first, shown: number): { recall: number; precision: number } {
  const each = rows.map((matter) => {
    const found = suggestedFor(matter, shown);
    const right = matter.articleIds.filter((id) => found.includes(id)).length;
    return { recall: right / matter.articleIds.length, right, found: found.length };
  });
  const sum = (name: keyof (typeof each)[number]) => each.reduce((total, one) => total + one[name], 0);
  return { recall: sum('recall') / rows.length, precision: sum('right') / sum('found') };
}

it('has at least forty labelled matters, each naming articles that there are', () => {
  const all = [...matters.first, ...matters.heldOut];
  expect(all.length).toBeGreaterThanOrEqual(40);
  const ids = new Set(articles.map(({ id }) => id));
  expect(all.flatMap(({ articleIds }) => articleIds).filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});

it.each([
  ['first', 3, 0.93, 0.72],
  ['first', 5, 0.93, 0.72],
  ['heldOut', 3, 0.93, 0.43],
  ['heldOut', 5, 0.93, 0.42],
] as const)(
  'of the half %s, among the first %d of a ground, suggests %d of what a reviewer would cite; %d of what it shows is right',
  (half, shown, recall, precision) => {
    const figures = measured(matters[half], shown);
    expect(figures.recall).toBeGreaterThanOrEqual(recall);
    expect(figures.precision).toBeGreaterThanOrEqual(precision);
  },
);

it('suggests nothing for a matter that no article speaks of', () => {
  expect(suggestedFor({ title: '元宵想把龙灯扎起来', body: '年轻人都想学', articleIds: [] }, 5)).toEqual([]);
});
