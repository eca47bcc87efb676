import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';
import { type Change, change } from '../../kernel/outcome';
import type { Covenant } from './covenant';
import type { Article, Register } from './register';
import type { Router } from './router';

/**
 * What a village may cite 条文库: its covenant, the laws and policies, and the router, in one document, because whoever
 * judges a matter needs all three at once and a page has few reads. Each part was validated where it entered.
 */
export const villageRegisterShape = z.object({
  ...caseFields,
  kind: z.literal('register'),
  covenant: z.custom<Covenant>(),
  /** Laws and policies; the covenant's articles stay in the covenant. */
  articles: z.custom<Register>(),
  router: z.custom<Router>(),
  enteredAtMs: z.int(),
});
export type VillageRegister = z.infer<typeof villageRegisterShape>;

export interface EnterRegister {
  villageId: string;
  covenant: Covenant;
  articles: Register;
  router: Router;
  nowMs: number;
}

/** A village has one register. */
export function registerIdOf(villageId: string): string {
  return `${villageId}.register`;
}

/**
 * Enter a village's covenant, laws, policies and router when it is founded.
 *
 * Records `RegisterEntered`.
 */
export function enterRegister({ villageId, covenant, articles, router, nowMs }: EnterRegister): Change {
  const register: VillageRegister = {
    id: registerIdOf(villageId),
    kind: 'register',
    villageId,
    chain: newChain,
    covenant,
    articles,
    router,
    enteredAtMs: nowMs,
  };
  const data = {
    covenantArticleCount: covenant.articles.length,
    articleCount: articles.length,
    routerEdition: router.edition,
  };
  return change(register, { type: 'RegisterEntered', data });
}

/** Everything that may be cited: laws and policies first, then the covenant. */
export function citableArticles(register: VillageRegister): Article[] {
  return [...register.articles, ...register.covenant.articles];
}
