import type { ArticleSuggestion, CitableArticle, JudgePage } from '@shared/contract/pre-review-pages';
import { articlesFor } from '@shared/domain/pre-review/decline-verdict';
import type { Basis, DeclineGround } from '@shared/domain/pre-review/opinion-findings';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Article } from '@shared/domain/village/register';
import { citableArticles } from '@shared/domain/village/village-register';
import { dayOf } from '@shared/kernel/time';
import { indexOf } from '@cloud/_search/index-cache';
import { searchRegister } from '@cloud/_search/search-register';

/** More than that nobody reads before deciding; all the others are a tap away. */
const suggestionsMax = 5;
/**
 * A matter says many things beside what it is about: what scores below this share of the best is about those, unless the
 * matter uses one of its keywords.
 */
const shareMin = 0.15;

/** By ground: what may be cited today, and what the register's search finds for what the matter says. */
export function citableFor(
  { register, nowMs }: Basis,
  proposal: Proposal,
): Pick<JudgePage, 'articles' | 'suggestions'> {
  const on = dayOf(nowMs);
  const citable = citableArticles(register);
  const { title, body, preparation } = proposal;
  const { affected, outcomeWanted, options } = preparation;
  const said = [title, body, affected, outcomeWanted, ...options.map((option) => option.title)].join('\n');
  const hits = searchRegister(indexOf(`${register.id} ${register.chain.hash}`, citable), said);
  const least = (hits[0]?.score ?? 0) * shareMin;
  const articlesOf = (ground: DeclineGround) => articlesFor(citable, ground, on);
  const suggestionsOf = (ground: DeclineGround): ArticleSuggestion[] => {
    const ids = new Set(articlesOf(ground).map(({ id }) => id));
    return hits
      .filter(({ article, score }) => ids.has(article.id) && (score >= least || namesIn(said, article).length > 0))
      .slice(0, suggestionsMax)
      .map(({ article, marks, reasons }) => ({
        articleId: article.id,
        keywords: [...new Set([...namesIn(said, article), ...marks])],
        reasons,
      }));
  };
  return {
    articles: {
      settledByLawOrPolicy: articlesOf('settledByLawOrPolicy').map(asCitable),
      settledByCovenant: articlesOf('settledByCovenant').map(asCitable),
    },
    suggestions: {
      settledByLawOrPolicy: suggestionsOf('settledByLawOrPolicy'),
      settledByCovenant: suggestionsOf('settledByCovenant'),
    },
  };
}

/** What the article is called by that the matter says too. */
function namesIn(said: string, { keywords }: Article): string[] {
  return keywords.filter((word) => said.includes(word));
}

function asCitable({ id, kind, document, number, edition, title, text, imposesFine }: Article): CitableArticle {
  return { id, kind, document, number, edition, title, text, isFine: imposesFine ?? false };
}
