import { askErrand, assignErrand, dropErrand } from '@shared/domain/neighbourhood/ask-errand';
import { addPaper, closeErrand, finishErrand, reportErrand, tickPaper } from '@shared/domain/neighbourhood/run-errand';
import { refuse } from '@shared/kernel/outcome';
import { findErrand } from '@cloud/_repositories/neighbourhood';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `neighbourhood.ask-errand`: load, decide, save. The rule itself is in shared/domain/neighbourhood. */
export const askErrandAction: Command<'neighbourhood.ask-errand'> = async ({ work, actor, nowMs, payload, newId }) => {
  const villager = await findVillager(work, payload.villagerId ?? actor.villagerId, actor.villageId);
  if (!villager) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const errandId = newId();
  const { what, paperNames } = payload;
  return work.save(askErrand(rules, { actor, nowMs, errandId, villager, what, paperNames, newId }), { errandId });
};

/** `neighbourhood.assign-errand`. */
export const assignErrandAction: Command<'neighbourhood.assign-errand'> = async ({ work, actor, nowMs, payload }) => {
  const errand = await findErrand(work, payload.errandId, actor.villageId);
  if (!errand) return refuse({ code: 'ErrandNotFound' });
  const runner = await findVillager(work, payload.runnerId ?? actor.villagerId, actor.villageId);
  if (!runner) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const { untilOn, reason } = payload;
  return work.save(assignErrand(errand, rules, { actor, nowMs, runner, untilOn, reason }), {});
};

/** `neighbourhood.add-paper`. */
export const addPaperAction: Command<'neighbourhood.add-paper'> = async ({ work, actor, payload, newId }) => {
  const errand = await findErrand(work, payload.errandId, actor.villageId);
  if (!errand) return refuse({ code: 'ErrandNotFound' });
  return work.save(addPaper(errand, { actor, paperId: newId(), name: payload.name }), {});
};

/** `neighbourhood.tick-paper`. */
export const tickPaperAction: Command<'neighbourhood.tick-paper'> = async ({ work, actor, nowMs, payload }) => {
  const { errandId, ...tick } = payload;
  const errand = await findErrand(work, errandId, actor.villageId);
  if (!errand) return refuse({ code: 'ErrandNotFound' });
  return work.save(tickPaper(errand, { actor, nowMs, ...tick }), {});
};

/** `neighbourhood.report-errand`. */
export const reportErrandAction: Command<'neighbourhood.report-errand'> = async ({ work, actor, nowMs, payload }) => {
  const errand = await findErrand(work, payload.errandId, actor.villageId);
  if (!errand) return refuse({ code: 'ErrandNotFound' });
  return work.save(reportErrand(errand, { actor, nowMs, text: payload.text }), {});
};

/** `neighbourhood.finish-errand`. */
export const finishErrandAction: Command<'neighbourhood.finish-errand'> = async ({ work, actor, nowMs, payload }) => {
  const errand = await findErrand(work, payload.errandId, actor.villageId);
  if (!errand) return refuse({ code: 'ErrandNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  return work.save(finishErrand(errand, rules, { actor, nowMs, text: payload.text }), {});
};

/** `neighbourhood.close-errand`. */
export const closeErrandAction: Command<'neighbourhood.close-errand'> = async ({ work, actor, payload }) => {
  const errand = await findErrand(work, payload.errandId, actor.villageId);
  if (!errand) return refuse({ code: 'ErrandNotFound' });
  return work.save(closeErrand(errand, { actor, how: payload.how }), {});
};

/** `neighbourhood.drop-errand`. */
export const dropErrandAction: Command<'neighbourhood.drop-errand'> = async ({ work, actor, payload }) => {
  const errand = await findErrand(work, payload.errandId, actor.villageId);
  if (!errand) return refuse({ code: 'ErrandNotFound' });
  return work.save(dropErrand(errand, { actor, reason: payload.reason }), {});
};
