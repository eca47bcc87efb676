import { confirmRuleChange, sendBackRuleChange } from '@shared/domain/village/confirm-rule-change';
import { recordRuleChange } from '@shared/domain/village/record-rule-change';
import { refuse } from '@shared/kernel/outcome';
import { findRuleChange } from '@cloud/_repositories/rule-changes';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `village.record-rule`: load, decide, save. The rule itself is in shared/domain/village/record-rule-change. */
export const recordRule: Command<'village.record-rule'> = async ({ work, actor, nowMs, payload, newId }) => {
  const village = await readVillage(work, actor.villageId);
  const changeId = newId();
  const { draft, decidedOn } = payload;
  const said = { decidedBy: payload.decidedBy.trim(), edition: payload.edition.trim() };
  return work.save(recordRuleChange(village, { actor, nowMs, changeId, draft, decidedOn, ...said }), { changeId });
};

/** `village.confirm-rule`. */
export const confirmRule: Command<'village.confirm-rule'> = async ({ work, actor, nowMs, payload }) => {
  const recorded = await findRuleChange(work, payload.changeId, actor.villageId);
  if (!recorded) return refuse({ code: 'RuleChangeNotFound' });
  const village = await readVillage(work, actor.villageId);
  const edition = village.rules.edition + 1;
  return work.save(confirmRuleChange(village, recorded, { actor, nowMs }), { edition });
};

/** `village.send-back-rule`. */
export const sendBackRule: Command<'village.send-back-rule'> = async ({ work, actor, nowMs, payload }) => {
  const recorded = await findRuleChange(work, payload.changeId, actor.villageId);
  if (!recorded) return refuse({ code: 'RuleChangeNotFound' });
  const village = await readVillage(work, actor.villageId);
  return work.save(sendBackRuleChange(village, recorded, { actor, nowMs, reason: payload.reason.trim() }), {});
};
