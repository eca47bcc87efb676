import type { RulesPage } from '@shared/contract/village';
import { ruleIdsOf, ruleParts } from '@shared/domain/village/rule-values';
import { routeAnswer } from '@shared/domain/village/router-answer';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** `village.rules`: the rule book and who decides what, for anyone of the village. */
export const rulesView: View<'village.rules'> = async ({ reads, actor }) => {
  const { name, rules } = await readVillage(reads, actor.villageId);
  const { router } = await readRegister(reads, actor.villageId);
  return reply<RulesPage>({
    villageName: name,
    edition: rules.edition,
    document: rules.rules.councilQuorum.source.document,
    parts: ruleParts.map((part) => ({ part, rules: ruleIdsOf(part).map((id) => rules.rules[id]) })),
    bodies: router.bodies,
    routes: router.matterKinds.flatMap(({ id }) => routeAnswer(router, id) ?? []),
  });
};
