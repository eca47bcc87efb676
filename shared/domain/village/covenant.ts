import * as z from 'zod/mini';
import { type Article, isArticleInForce, registerShape } from './register';
import { dayShape } from './rule';

/**
 * A village's covenant 村规民约: made and changed by the villagers' assembly and filed with the township.
 * The council carries it out and never changes it.
 */
export const covenantShape = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(60)),
    villageId: z.string().check(z.minLength(1), z.maxLength(40)),
    title: z.string().check(z.minLength(1), z.maxLength(60)),
    edition: z.string().check(z.minLength(1), z.maxLength(40)),
    adoptedOn: dayShape,
    filedOn: dayShape,
    articles: registerShape,
  })
  .check(
    z.refine(({ adoptedOn, filedOn }) => adoptedOn <= filedOn, 'a covenant is filed after it is adopted'),
    z.refine(
      ({ articles }) => articles.every((article) => article.kind === 'covenant'),
      'a covenant holds its own articles',
    ),
    z.refine(
      ({ articles, title, edition }) =>
        articles.every((article) => article.document === title && article.edition === edition),
      'every article names its covenant and edition',
    ),
  );
export type Covenant = z.infer<typeof covenantShape>;

/** Read a covenant from data. Throws when it breaks its shape. */
export function parseCovenant(input: unknown): Covenant {
  return covenantShape.parse(input);
}

/** The articles in force on the day, in the order of the covenant. */
export function articlesInForce(covenant: Covenant, on: string): Article[] {
  return covenant.articles.filter((article) => isArticleInForce(article, on));
}

/** The articles to be put before the assembly again, because they fine and a village cannot. */
export function articlesThatFine(covenant: Covenant, on: string): Article[] {
  return articlesInForce(covenant, on).filter((article) => article.imposesFine === true);
}
