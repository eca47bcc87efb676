import type { Article } from '@shared/domain/village/register';
import type { RegisterIndex } from './register-index';
import { type RegisterHit, searchRegister } from './search-register';

/** An article that a reviewer might put beside a matter, and which of its names the matter says. */
export interface SuggestedArticle extends RegisterHit {
  names: string[];
}

/** More than that nobody reads before deciding; all the others are a tap away. */
const suggestionsMax = 5;
/**
 * A matter says many things beside what it is about: what scores below this share of the best is about those, unless the
 * matter uses one of its keywords.
 */
const shareMin = 0.1;

/** Of the articles that may be cited, those that the register's search finds for what a matter says, best first. */
export function suggestArticles(
  index: RegisterIndex,
  said: string,
  mayBeCited: (article: Article) => boolean,
): SuggestedArticle[] {
  const hits = searchRegister(index, said);
  const least = (hits[0]?.score ?? 0) * shareMin;
  return hits
    .filter(({ article }) => mayBeCited(article))
    .map((hit) => ({ ...hit, names: hit.article.keywords.filter((word) => said.includes(word)) }))
    .filter(({ score, names }) => score >= least || names.length > 0)
    .slice(0, suggestionsMax);
}
