import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import type { VillageRegister } from './village-register';

export interface EndArticle {
  actor: Actor;
  articleId: string;
  /** The last day on which it is in force. */
  inForceTo: string;
  reason: string;
}

export type EndArticleRefusal =
  | RoleRequired
  | { code: 'ArticleNotFound' }
  | { code: 'ArticleEndedAlready'; endedOn: string }
  | { code: 'ArticleEndsTooEarly'; inForceFrom: string };

/**
 * End an article of a law or a policy 不再施行; it stays in the register, where earlier citations lead.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - The article is a law or policy of this register.
 * - It has no last day yet.
 * - Its last day is not before its first.
 *
 * Records `ArticleEnded`.
 */
export function endArticle(register: VillageRegister, command: EndArticle): Outcome<EndArticleRefusal> {
  const { actor, articleId, inForceTo, reason } = command;
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const article = register.articles.find(({ id }) => id === articleId);
  if (!article) return refuse({ code: 'ArticleNotFound' });
  if (article.inForceTo !== undefined) return refuse({ code: 'ArticleEndedAlready', endedOn: article.inForceTo });
  const { inForceFrom } = article;
  if (inForceTo < inForceFrom) return refuse({ code: 'ArticleEndsTooEarly', inForceFrom });
  const articles = register.articles.map((one) => (one === article ? { ...one, inForceTo } : one));
  const data = { articleId, inForceTo, reason: seal(reason) };
  return accept([change({ ...register, articles }, { type: 'ArticleEnded', data })]);
}
