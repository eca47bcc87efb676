import type { RegisterPage } from '@shared/contract/register-pages';
import { hasRole } from '@shared/domain/member/actor';
import { type Article, type ArticleKind, isArticleInForce } from '@shared/domain/village/register';
import { citableArticles } from '@shared/domain/village/village-register';
import { dayOf } from '@shared/kernel/time';
import { readRegister } from '@cloud/_repositories/registers';
import { indexOf } from '@cloud/_search/index-cache';
import { type RegisterHit, searchRegister } from '@cloud/_search/search-register';
import { reply, type View } from '../action';
import { articleRow, notSought } from './article-row';
import { pageOfDecision, pastDecisions } from './past-decisions';

const pageRowsMax = 20;
const order: readonly ArticleKind[] = ['covenant', 'decision', 'policy', 'law'];

/** `register.search`: what the village may cite, found in village speech; without a question, all of it by kind. */
export const searchRegisterView: View<'register.search'> = async ({ reads, actor, nowMs, payload }) => {
  const register = await readRegister(reads, actor.villageId);
  const decisions = await pastDecisions(reads, actor.villageId);
  const articles = [...citableArticles(register), ...decisions];
  const key = [register.id, register.chain.hash, ...decisions.map(({ id, inForceTo }) => `${id}${inForceTo ?? ''}`)];
  const on = dayOf(nowMs);
  const asked = payload.question.trim();
  const isShown = (article: Article) => isArticleInForce(article, on) !== payload.past;
  const hits: RegisterHit[] =
    asked === ''
      ? byKind(articles).map((article) => ({ article, score: 0, ...notSought }))
      : searchRegister(indexOf(key.join(' '), articles), asked);
  const shown = hits.filter(({ article }) => isShown(article));
  const ofKind = shown.filter(({ article }) => payload.kind === null || article.kind === payload.kind);
  const from = Number(payload.cursor?.value ?? 0);
  const end = from + pageRowsMax;
  return reply<RegisterPage>({
    rows: ofKind
      .slice(from, end)
      .map(({ article, marks, reasons }) => articleRow(article, { marks, reasons }, pageOfDecision(article))),
    counts: countsOf(shown),
    next: end < ofKind.length ? { value: end, id: 'row' } : null,
    mayMaintain: hasRole(actor, 'clerk'),
  });
};

function byKind(articles: readonly Article[]): Article[] {
  return order.flatMap((kind) => articles.filter((article) => article.kind === kind));
}

function countsOf(hits: readonly RegisterHit[]): RegisterPage['counts'] {
  const countOf = (kind: ArticleKind) => hits.filter(({ article }) => article.kind === kind).length;
  return {
    law: countOf('law'),
    policy: countOf('policy'),
    covenant: countOf('covenant'),
    decision: countOf('decision'),
  };
}
