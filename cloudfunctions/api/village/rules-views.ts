import type { RulesPage } from '@shared/contract/village';
import { articlesInForce } from '@shared/domain/village/covenant';
import { isArticleInForce } from '@shared/domain/village/register';
import { routeAnswer } from '@shared/domain/village/router-answer';
import { dayOf } from '@shared/kernel/time';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** `village.rules`: the rule book, the covenant, who decides what, and the laws, for anyone of the village. */
export const rulesView: View<'village.rules'> = async ({ reads, actor, nowMs }) => {
  const { name, rules } = await readVillage(reads, actor.villageId);
  const { covenant, articles, router } = await readRegister(reads, actor.villageId);
  const on = dayOf(nowMs);
  const { title, edition, adoptedOn, filedOn } = covenant;
  return reply<RulesPage>({
    villageName: name,
    edition: rules.edition,
    rules: rules.rules,
    covenant: { title, edition, adoptedOn, filedOn, articles: articlesInForce(covenant, on) },
    articles: articles.filter((article) => isArticleInForce(article, on)),
    bodies: router.bodies,
    routes: router.matterKinds.flatMap(({ id }) => routeAnswer(router, id) ?? []),
  });
};
