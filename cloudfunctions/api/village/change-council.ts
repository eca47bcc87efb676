import type { Villager } from '@shared/domain/member/villager';
import { confirmSelection, sendBackSelection } from '@shared/domain/village/confirm-selection';
import { recordSelection } from '@shared/domain/village/record-selection';
import { refuse } from '@shared/kernel/outcome';
import { findCouncilChange } from '@cloud/_repositories/council-changes';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

interface Named {
  leaving: readonly { villagerId: string }[];
  entering: readonly { villagerId: string }[];
}

/** `village.record-change`: load, decide, save. The rule itself is in shared/domain/village/record-selection. */
export const recordChange: Command<'village.record-change'> = async ({ work, actor, nowMs, payload, newId }) => {
  const village = await readVillage(work, actor.villageId);
  const people = await peopleNamed(work, payload, payload.deputyIds ?? [], actor.villageId);
  const changeId = newId();
  const { place, presiderName, how, ...rest } = payload;
  const said = { place: place.trim(), presiderName: presiderName.trim(), how: how.trim() };
  return work.save(recordSelection(village, people, { actor, nowMs, changeId, ...rest, ...said }), { changeId });
};

/** `village.confirm-change`. */
export const confirmChange: Command<'village.confirm-change'> = async ({ work, actor, nowMs, payload }) => {
  const recorded = await findCouncilChange(work, payload.changeId, actor.villageId);
  if (!recorded) return refuse({ code: 'CouncilChangeNotFound' });
  const village = await readVillage(work, actor.villageId);
  const people = await peopleNamed(work, recorded, [], actor.villageId);
  return work.save(confirmSelection(village, people, recorded, { actor, nowMs }), {});
};

/** `village.send-back-change`. */
export const sendBackChange: Command<'village.send-back-change'> = async ({ work, actor, nowMs, payload }) => {
  const recorded = await findCouncilChange(work, payload.changeId, actor.villageId);
  if (!recorded) return refuse({ code: 'CouncilChangeNotFound' });
  const village = await readVillage(work, actor.villageId);
  return work.save(sendBackSelection(village, recorded, { actor, nowMs, reason: payload.reason.trim() }), {});
};

/** Everybody whom a change names, each once; who is not of this village's roster is left out, and the rule refuses it. */
async function peopleNamed(
  reads: ReadsById,
  { leaving, entering }: Named,
  deputyIds: readonly string[],
  villageId: string,
): Promise<Villager[]> {
  const ids = new Set([...[...leaving, ...entering].map(({ villagerId }) => villagerId), ...deputyIds]);
  const found = await Promise.all([...ids].map((id) => findVillager(reads, id, villageId)));
  return found.flatMap((villager) => villager ?? []);
}
