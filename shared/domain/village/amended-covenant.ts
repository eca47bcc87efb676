import { addDays } from '../../kernel/time';
import { refuse, type Refused } from '../../kernel/outcome';
import { type Covenant } from './covenant';
import { type Article, isArticleInForce } from './register';

/** The words and consequences of one covenant article; its document, edition and days follow from the amendment. */
export type CovenantText = Pick<Article, 'number' | 'title' | 'text' | 'keywords'> &
  Partial<Pick<Article, 'reward' | 'penalty' | 'caps' | 'imposesFine'>>;

/** One change of the covenant: an article in new words, a new article, or one that is struck out. */
export type CovenantChange =
  | { kind: 'reword'; articleId: string; text: CovenantText }
  | { kind: 'add'; articleId: string; text: CovenantText }
  | { kind: 'repeal'; articleId: string };

export type AmendmentMisfit =
  { code: 'AmendmentArticleUnknown' } | { code: 'AmendmentArticleTwice' } | { code: 'AmendmentBeginsTooEarly' };

interface Amended {
  ok: true;
  covenant: Covenant;
}

interface NewEdition {
  edition: string;
  adoptedOn: string;
  filedOn: string;
  fromOn: string;
}

/**
 * The covenant as an amendment leaves it: a new edition, in which what was not touched stands as before, what was struck
 * out has its last day, and whoever cited an article still finds it. Limits are kept where new words name none.
 *
 * Requirements, checked in this order:
 * - No article is changed twice.
 * - Every article that is changed or struck out is in force.
 * - The new edition begins after each of them did.
 */
export function amendedCovenant(
  covenant: Covenant,
  changes: readonly CovenantChange[],
  next: NewEdition,
): Amended | Refused<AmendmentMisfit> {
  const ids = changes.map(({ articleId }) => articleId);
  if (new Set(ids).size < ids.length) return refuse({ code: 'AmendmentArticleTwice' });
  const added = changes.flatMap((change) => (change.kind === 'add' ? [change] : []));
  const touched = changes.filter(({ kind }) => kind !== 'add');
  const found = touched.map(({ articleId }) => covenant.articles.find(({ id }) => id === articleId));
  if (found.some((article) => !article || !isArticleInForce(article, next.adoptedOn))) {
    return refuse({ code: 'AmendmentArticleUnknown' });
  }
  if (found.some((article) => article && article.inForceFrom >= next.fromOn)) {
    return refuse({ code: 'AmendmentBeginsTooEarly' });
  }
  const { edition, adoptedOn, filedOn, fromOn } = next;
  const stamp = { document: covenant.title, edition, kind: 'covenant' as const };
  const kept = covenant.articles.map((article): Article => {
    const change = touched.find(({ articleId }) => articleId === article.id);
    if (!change) return { ...article, ...stamp };
    if (change.kind === 'repeal') return { ...article, ...stamp, inForceTo: addDays(fromOn, -1) };
    return { ...limitsOf(article), ...change.text, ...stamp, id: article.id, inForceFrom: fromOn };
  });
  const fresh = added.map(({ articleId, text }): Article => ({
    ...text,
    ...stamp,
    id: articleId,
    inForceFrom: fromOn,
  }));
  return { ok: true, covenant: { ...covenant, edition, adoptedOn, filedOn, articles: [...kept, ...fresh] } };
}

function limitsOf({ caps }: Article): Pick<Article, 'caps'> {
  return caps === undefined ? {} : { caps };
}
