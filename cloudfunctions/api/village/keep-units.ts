import type { Villager } from '@shared/domain/member/villager';
import { addUnit, changeUnit, endUnit } from '@shared/domain/village/keep-units';
import { unitOf } from '@shared/domain/village/unit';
import { refuse } from '@shared/kernel/outcome';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `village.add-unit`: load, decide, save. The rule itself is in shared/domain/village/keep-units. */
export const addUnitAction: Command<'village.add-unit'> = async ({ work, actor, payload, newId }) => {
  const { kind, liaisonId } = payload;
  const liaison = await personOrNobody(work, liaisonId, actor.villageId);
  if (liaison === undefined) return refuse({ code: 'UnitLiaisonUnknown' });
  const village = await readVillage(work, actor.villageId);
  const unitId = newId();
  return work.save(addUnit(village, { actor, unitId, name: payload.name.trim(), kind, liaison }), { unitId });
};

/** `village.change-unit`. */
export const changeUnitAction: Command<'village.change-unit'> = async ({ work, actor, payload }) => {
  const { unitId, kind, liaisonId } = payload;
  const village = await readVillage(work, actor.villageId);
  const liaison = await personOrNobody(work, liaisonId, actor.villageId);
  if (liaison === undefined) return refuse({ code: 'UnitLiaisonUnknown' });
  const beforeId = unitOf(village, unitId)?.liaison?.villagerId ?? null;
  const liaisonBefore = (await personOrNobody(work, beforeId, actor.villageId)) ?? null;
  const said = { actor, unitId, name: payload.name.trim(), kind, liaison, liaisonBefore };
  return work.save(changeUnit(village, said), {});
};

/** `village.end-unit`. */
export const endUnitAction: Command<'village.end-unit'> = async ({ work, actor, nowMs, payload }) => {
  const village = await readVillage(work, actor.villageId);
  return work.save(endUnit(village, { actor, nowMs, unitId: payload.unitId }), {});
};

/** Nobody where nobody is named; undefined where the roster does not know whom they name. */
async function personOrNobody(
  reads: ReadsById,
  villagerId: string | null,
  villageId: string,
): Promise<Villager | null | undefined> {
  return villagerId === null ? null : findVillager(reads, villagerId, villageId);
}
