import type { ArticleSuggestion, CitableArticle, JudgePage } from '@shared/contract/pre-review-pages';
import { articlesFor } from '@shared/domain/pre-review/decline-verdict';
import type { Basis, DeclineGround } from '@shared/domain/pre-review/opinion-findings';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Article } from '@shared/domain/village/register';
import { citableArticles } from '@shared/domain/village/village-register';
import { dayOf } from '@shared/kernel/time';
import { indexOf } from '@cloud/_search/index-cache';
import { suggestArticles } from '@cloud/_search/suggest-articles';

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
  const index = indexOf(`${register.id} ${register.chain.hash}`, citable);
  const articlesOf = (ground: DeclineGround) => articlesFor(citable, ground, on);
  const suggestionsOf = (ground: DeclineGround): ArticleSuggestion[] => {
    const ids = new Set(articlesOf(ground).map(({ id }) => id));
    return suggestArticles(index, said, ({ id }) => ids.has(id)).map(({ article, names, marks, reasons }) => ({
      articleId: article.id,
      keywords: [...new Set([...names, ...marks])],
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

function asCitable({ id, kind, document, number, edition, title, text, imposesFine }: Article): CitableArticle {
  return { id, kind, document, number, edition, title, text, isFine: imposesFine ?? false };
}
