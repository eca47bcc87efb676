import type { UnitModel } from '@shared/contract/units';
import { type Actor, hasRole, speaksForUnit } from '@shared/domain/member/actor';
import { holdsAnyOffice } from '@shared/domain/member/helper';
import { shownName } from '@shared/domain/proposal/shown-names';
import type { Unit } from '@shared/domain/village/unit';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** `village.units`: the outside units that do something for the village, those in force first. */
export const unitsView: View<'village.units'> = async ({ reads, actor }) => {
  const { units } = await readVillage(reads, actor.villageId);
  const inOrder = [...units].sort((one, other) => Number(one.endedOn !== null) - Number(other.endedOn !== null));
  return reply({ units: inOrder.map((unit) => modelOf(unit, actor)), mayKeep: hasRole(actor, 'clerk') });
};

function modelOf({ id, name, kind, liaison, endedOn }: Unit, actor: Actor): UnitModel {
  const isMine = speaksForUnit(actor, id);
  const inFull = holdsAnyOffice(actor) || isMine;
  const shown = liaison && { villagerId: liaison.villagerId, name: shownName(liaison, inFull) };
  return { unitId: id, name, kind, liaison: shown, isMine, endedOn };
}
