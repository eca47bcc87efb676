import type { RuleChangeModel, RuleChangesPage } from '@shared/contract/village';
import { councilName, seesCouncilNames } from '@shared/domain/agenda/shown-people';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import type { PersonReference } from '@shared/domain/member/person-reference';
import { clockRuleIds } from '@shared/domain/village/clock-rules';
import { unlessMayCheck } from '@shared/domain/village/confirm-rule-change';
import type { RuleChange } from '@shared/domain/village/rule-change';
import { ruleOf } from '@shared/domain/village/rule-book';
import type { Village } from '@shared/domain/village/village';
import { dayOf } from '@shared/kernel/time';
import { listRuleChanges } from '@cloud/_repositories/rule-changes';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';

/**
 * `village.rule-changes`: the rules that the village changes by itself, and their editions. What waits or was sent back
 * is for the council, its clerk, and whoever confirms; what came into force is for everybody.
 */
export const ruleChangesView: View<'village.rule-changes'> = async ({ reads, actor, nowMs }) => {
  const village = await readVillage(reads, actor.villageId);
  const { rules } = village;
  const isConfirmer = hasRole(actor, 'supervisor') || hasRole(actor, 'townCoordinator');
  const seesAll = seesCouncilNames(actor) || isConfirmer;
  const waiting = seesAll ? await listRuleChanges(reads, village.id, true) : [];
  const checked = await listRuleChanges(reads, village.id, false);
  return reply<RuleChangesPage>({
    edition: rules.edition,
    checklist: ruleOf(rules, 'preparednessChecklist'),
    clocks: clockRuleIds.map((id) => ruleOf(rules, id)),
    waiting: waiting.map((one) => modelOf(village, one, actor, seesAll)),
    checked: checked
      .filter(({ status }) => seesAll || status === 'confirmed')
      .map((one) => modelOf(village, one, actor, seesAll)),
    mayRecord: hasRole(actor, 'clerk'),
    today: dayOf(nowMs),
  });
};

function modelOf(village: Village, recorded: RuleChange, actor: Actor, seesAll: boolean): RuleChangeModel {
  const { id, status, before, after, decidedBy, decidedOn, edition, sentBackReason, recordedBy, checkedBy } = recorded;
  const nameOf = (person: PersonReference) => (seesAll ? person.name : councilName(actor, person));
  return {
    ...{ id, status, before, after, decidedBy, decidedOn, edition, sentBackReason },
    recordedByName: nameOf(recordedBy),
    checkedByName: checkedBy && nameOf(checkedBy),
    confirm: permissionOf(unlessMayCheck(village, recorded, actor) ?? { ok: true }),
  };
}
