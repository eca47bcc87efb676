import * as z from 'zod/mini';
import { articleLinkCharsMax } from './article-draft';
import { dayShape, isNotBefore } from './rule';

/** An address that a browser opens safely. */
export const linkPattern = /^https:\/\/[^\s]+$/;

/** Articles that a register holds at most, ended ones among them. */
export const registerArticlesMax = 2000;

export const articleKindShape = z.enum(['law', 'policy', 'covenant', 'decision']);
export type ArticleKind = z.infer<typeof articleKindShape>;

/** What a family holds and a covenant speaks of: 婚事, 丧事, and the other feasts that it names (满月、升学、乔迁、做寿). */
export const ceremonyKinds = ['wedding', 'funeral', 'feast'] as const;
export type CeremonyKind = (typeof ceremonyKinds)[number];

/** What can be counted about it; each a whole number. */
export const ceremonyMeasures = ['tables', 'tableYuan', 'cars', 'days', 'giftYuan', 'betrothalYuan'] as const;
export type CeremonyMeasure = (typeof ceremonyMeasures)[number];

/** A limit that an article sets, for example the tables of a wedding banquet. The thing counted is named by `itemId`. */
const capShape = z.strictObject({
  itemId: z.string().check(z.regex(/^[a-z][A-Za-z]*$/), z.maxLength(40)),
  title: z.string().check(z.minLength(1), z.maxLength(30)),
  max: z.int().check(z.nonnegative()),
  unit: z.string().check(z.minLength(1), z.maxLength(6)),
  /** What of a ceremony it limits; absent for limits on something else. */
  measure: z.exactOptional(z.enum(ceremonyMeasures)),
});

/** One article of a law, a policy, the covenant, or a past decision 条文, in plain words. */
export const articleShape = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60)),
    kind: articleKindShape,
    document: z.string().check(z.minLength(1), z.maxLength(60)),
    /** 第几条; empty where the register cites the document as a whole. */
    number: z.string().check(z.maxLength(20)),
    edition: z.string().check(z.minLength(1), z.maxLength(40)),
    title: z.string().check(z.minLength(1), z.maxLength(40)),
    text: z.string().check(z.minLength(1), z.maxLength(1000)),
    /** Words people use for it; two characters at least, or every sentence would match. */
    keywords: z.array(z.string().check(z.minLength(2), z.maxLength(20))).check(z.minLength(1), z.maxLength(30)),
    inForceFrom: dayShape,
    inForceTo: z.exactOptional(dayShape),
    /** Where the whole text can be read. */
    link: z.exactOptional(z.string().check(z.regex(linkPattern), z.maxLength(articleLinkCharsMax))),
    /** What the covenant promises to whoever keeps it, and what it has to say to whoever does not. */
    reward: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(300))),
    penalty: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(300))),
    caps: z.exactOptional(z.array(capShape).check(z.maxLength(10))),
    /** The ceremonies 红白事 of which it speaks; its caps with a measure hold for these. */
    ceremonies: z.exactOptional(z.array(z.enum(ceremonyKinds)).check(z.minLength(1))),
    /** Flagged because a village cannot fine: the article is shown with a warning and nothing is computed from it. */
    imposesFine: z.exactOptional(z.boolean()),
  })
  .check(
    z.refine(
      (article) => isNotBefore(article.inForceTo, article.inForceFrom),
      'an article ends on or after its first day',
    ),
  );
export type Article = z.infer<typeof articleShape>;

/** The register of laws, policies, covenant and decisions 条文库: each id once. */
export const registerShape = z.array(articleShape).check(
  z.maxLength(registerArticlesMax),
  z.refine(
    (articles) => new Set(articles.map((article) => article.id)).size === articles.length,
    'each id occurs once',
  ),
);
export type Register = readonly Article[];

/** Read articles from data. Throws when they break their shape. */
export function parseRegister(input: unknown): Article[] {
  return registerShape.parse(input);
}

/** True when the article is in force on the day, both ends included. */
export function isArticleInForce(article: Article, on: string): boolean {
  return article.inForceFrom <= on && isNotBefore(article.inForceTo, on);
}
