import { parseCovenant } from '@shared/domain/village/covenant';
import { type Article, parseRegister } from '@shared/domain/village/register';
import { buildRegisterIndex, type RegisterIndex } from '@cloud/_search/register-index';
import { searchRegister } from '@cloud/_search/search-register';
import { pairs, words } from '@cloud/_search/terms';
import covenantData from '../../cloudfunctions/_local/demo-village/data/covenant.json';
import policiesData from '../../cloudfunctions/_local/demo-village/data/policies.json';
import lawsData from '../../config/register/laws.json';
import queries from '../cloudfunctions/_search/data/queries.json';

const articlesMax = 2_000;
const shownMax = 5;
const all = [...parseRegister([...lawsData, ...policiesData]), ...parseCovenant(covenantData).articles];
const halves = [queries.first, queries.heldOut] as const;

/** As many articles as a register holds, each of its own words: texts of three articles, titles and names of two. */
function manyArticles(): Article[] {
  const at = (place: number) => all[place % all.length] as Article;
  return Array.from({ length: articlesMax }, (_, place): Article => {
    const [one, other, third] = [at(place), at(place * 7 + 3), at(place * 13 + 5)];
    const title = `${other.title.slice(0, 6)}${third.title.slice(0, 6)}`;
    const keywords = [...other.keywords.slice(0, 3), ...third.keywords.slice(0, 2)];
    return { ...one, id: `${one.id}-${place}`, title, text: `${one.text}${other.text}${third.text}`, keywords };
  });
}

/** How much of what should be found stands among the first five. */
function recallOf(index: RegisterIndex, rows: typeof queries.first): number {
  const parts = rows.map(({ query, articleIds }) => {
    const found = searchRegister(index, query)
      .slice(0, shownMax)
      .map(({ article }) => article.id);
    return articleIds.filter((id) => found.includes(id)).length / articleIds.length;
  });
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/** What people do without an index: an article is found where one of the words stands in it. */
function plainSearch(articles: readonly Article[], question: string): Article[] {
  const asked = words(question);
  return articles.filter(({ title, text, keywords }) =>
    asked.some((word) => [title, text, ...keywords].some((part) => part.includes(word))),
  );
}

function timesOf(ask: (question: string) => unknown): string {
  const times = halves
    .flat()
    .map(({ query }) => {
      const before = performance.now();
      ask(query);
      return performance.now() - before;
    })
    .sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, slowest ${at(1)} ms`;
}

/** `npm run bench:search`: recall by how a text is cut, and the time of a question in a full register. */
function main(): void {
  for (const [name, segment] of [
    ['words of the dictionary', words],
    ['pairs of characters', pairs],
  ] as const) {
    const index = buildRegisterIndex(all, segment);
    console.log(`${name}: recall ${halves.map((rows) => recallOf(index, rows).toFixed(3)).join(' and ')}`);
  }
  const many = manyArticles();
  const before = performance.now();
  const index = buildRegisterIndex(many);
  console.log(`${articlesMax} articles indexed in ${(performance.now() - before).toFixed(0)} ms`);
  timesOf((question) => searchRegister(index, question));
  console.log(`${articlesMax} articles, indexed: ${timesOf((question) => searchRegister(index, question))}`);
  console.log(`${articlesMax} articles, read one by one: ${timesOf((question) => plainSearch(many, question))}`);
}

main();
