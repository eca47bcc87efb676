import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { addDays } from '../../kernel/time';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import { type Article, linkPattern, registerArticlesMax } from './register';
import type { VillageRegister } from './village-register';

export interface EnterArticle {
  actor: Actor;
  article: Article;
  /** The edition of it that stops being in force the day before. */
  replacesId: string | null;
}

export type EnterArticleRefusal =
  | RoleRequired
  | { code: 'ArticleLinkUnreadable' }
  | { code: 'ArticleNotFound' }
  | { code: 'ArticleEndedAlready'; endedOn: string }
  | { code: 'ArticleBeginsTooEarly'; inForceFrom: string }
  | { code: 'ArticleEnteredTwice'; title: string }
  | { code: 'RegisterFull'; articlesMax: number };

/**
 * Enter an article of a law or a policy 登记条文, or a new edition of one. The covenant is not changed here: that takes
 * the villagers' assembly (see record-amendment.ts).
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - Its link, if it has one, is an address that a browser opens safely.
 * - What it replaces is a law or policy of this register and in force without an end.
 * - It comes into force after what it replaces did.
 * - The same document, number and edition is not there already.
 * - The register has room.
 *
 * Records `ArticleEntered`. The edition that was replaced stays in the register with its last day.
 */
export function enterArticle(register: VillageRegister, command: EnterArticle): Outcome<EnterArticleRefusal> {
  const { actor, article, replacesId } = command;
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  if (article.link !== undefined && !linkPattern.test(article.link)) return refuse({ code: 'ArticleLinkUnreadable' });
  const replaced = register.articles.find(({ id }) => id === replacesId);
  if (replacesId !== null && !replaced) return refuse({ code: 'ArticleNotFound' });
  if (replaced?.inForceTo !== undefined) return refuse({ code: 'ArticleEndedAlready', endedOn: replaced.inForceTo });
  if (replaced && article.inForceFrom <= replaced.inForceFrom) {
    return refuse({ code: 'ArticleBeginsTooEarly', inForceFrom: replaced.inForceFrom });
  }
  const twin = register.articles.find((one) => isSameEdition(one, article));
  if (twin) return refuse({ code: 'ArticleEnteredTwice', title: twin.title });
  const articlesMax = registerArticlesMax;
  if (register.articles.length >= articlesMax) return refuse({ code: 'RegisterFull', articlesMax });
  const kept = register.articles.map((one) =>
    one.id === replacesId ? { ...one, inForceTo: addDays(article.inForceFrom, -1) } : one,
  );
  const data = {
    articleId: article.id,
    replacesId,
    document: seal(article.document),
    text: seal(article.text),
    inForceFrom: article.inForceFrom,
  };
  return accept([change({ ...register, articles: [...kept, article] }, { type: 'ArticleEntered', data })]);
}

function isSameEdition(one: Article, other: Article): boolean {
  const placeOf = ({ document, number, edition, title }: Article) => [document, number, edition, title].join('\n');
  return placeOf(one) === placeOf(other);
}
