import type { ArticleRow } from '@shared/contract/register-pages';
import type { Article } from '@shared/domain/village/register';
import { finingWords } from '@shared/text/words/fining-words';
import type { RegisterHit } from '@cloud/_search/search-register';

/** An article as the register's pages show it; one of the covenant that fines is flagged, whoever entered it. */
export function articleRow(
  article: Article,
  found: Pick<RegisterHit, 'marks' | 'reasons'>,
  page: string | null,
): ArticleRow {
  const { caps: _caps, imposesFine, ...shown } = article;
  const isFine =
    imposesFine ?? (article.kind === 'covenant' && finingWords.test(`${article.text}${article.penalty ?? ''}`));
  return { ...shown, keywords: [...article.keywords], isFine, ...found, page };
}

export const notSought = { marks: [], reasons: [] };
