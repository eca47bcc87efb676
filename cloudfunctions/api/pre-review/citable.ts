import type { ArticleSuggestion, CitableArticle, JudgePage } from '@shared/contract/pre-review-pages';
import { articlesFor } from '@shared/domain/pre-review/decline-verdict';
import type { Basis, DeclineGround } from '@shared/domain/pre-review/opinion-findings';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { type Article, matchingArticles } from '@shared/domain/village/register';
import { citableArticles } from '@shared/domain/village/village-register';
import { dayOf } from '@shared/kernel/time';

/** By ground: what may be cited today, and what is suggested because its keywords occur in the matter's text. */
export function citableFor(
  { register, nowMs }: Basis,
  proposal: Proposal,
): Pick<JudgePage, 'articles' | 'suggestions'> {
  const on = dayOf(nowMs);
  const { affected, outcomeWanted, options } = proposal.preparation;
  const text = [proposal.body, affected, outcomeWanted, ...options.map(({ title }) => title)].join('\n');
  const articlesOf = (ground: DeclineGround) => articlesFor(citableArticles(register), ground, on);
  const suggestionsOf = (ground: DeclineGround): ArticleSuggestion[] =>
    matchingArticles(articlesOf(ground), text, on).map(({ article, keywords }) => ({
      articleId: article.id,
      keywords,
    }));
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
