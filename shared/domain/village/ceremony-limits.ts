import type { Covenant } from './covenant';
import { articlesInForce } from './covenant';
import type { Article, CeremonyKind, CeremonyMeasure } from './register';

/** A limit of the covenant on weddings, funerals and feasts 红白事的限度, as data, with the article that sets it. */
export interface CeremonyLimit {
  id: string;
  kind: CeremonyKind;
  measure: CeremonyMeasure;
  max: number;
  unit: string;
  title: string;
  articleId: string;
}

/** An article that speaks of such an occasion, as it is shown beside the advice. */
export interface CeremonyArticle {
  id: string;
  document: string;
  number: string;
  edition: string;
  title: string;
  text: string;
  /** The article fines, which a village cannot; nothing follows from it. */
  isFine: boolean;
}

/** The articles in force on a day that speak of such an occasion, in the covenant's order. */
export function ceremonyArticles(covenant: Covenant, kind: CeremonyKind, on: string): CeremonyArticle[] {
  return speakingOf(covenant, kind, on).map(({ id, document, number, edition, title, text, imposesFine }) => {
    return { id, document, number, edition, title, text, isFine: imposesFine ?? false };
  });
}

/** The limits that the covenant sets for such an occasion on a day. */
export function ceremonyLimits(covenant: Covenant, kind: CeremonyKind, on: string): CeremonyLimit[] {
  return speakingOf(covenant, kind, on).flatMap((article) =>
    (article.caps ?? []).flatMap(({ itemId, measure, max, unit, title }) => {
      if (measure === undefined) return [];
      return [{ id: `${article.id}.${itemId}`, kind, measure, max, unit, title, articleId: article.id }];
    }),
  );
}

function speakingOf(covenant: Covenant, kind: CeremonyKind, on: string): Article[] {
  return articlesInForce(covenant, on).filter((article) => article.ceremonies?.includes(kind));
}
