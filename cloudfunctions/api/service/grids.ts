import type { GridsPage } from '@shared/contract/service-pages';
import { unlessClerk } from '@shared/domain/member/actor';
import { setGridMembers } from '@shared/domain/service/set-grid-members';
import { refuse } from '@shared/kernel/outcome';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import { type Command, reply, type View } from '../action';
import { loadPeople } from '../follow-up/load-matter';
import { permissionOf } from '../permission';

/** `service.set-grid-members`. The rule itself is in shared/domain/service/set-grid-members. */
export const setGridMembersAction: Command<'service.set-grid-members'> = async ({ work, actor, payload }) => {
  const { gridId, memberIds } = payload;
  const village = await readVillage(work, actor.villageId);
  const people = await loadPeople(work, memberIds, actor.villageId);
  const isComplete = new Set(memberIds).size === people.length;
  // Whether somebody is of the village is the clerk's to learn, and nobody else's.
  if (!isComplete && !unlessClerk(actor)) return refuse({ code: 'ServicePersonNotFound' });
  return work.save(setGridMembers(village, { actor, gridId, people }), {});
};

/** `service.grids`: the areas with their grid members. */
export const gridsView: View<'service.grids'> = async ({ reads, actor }) => {
  const village = await readVillage(reads, actor.villageId);
  const villager = await findVillager(reads, actor.villagerId, actor.villageId);
  return reply<GridsPage>({
    grids: village.grids.map(({ id, name, members = [] }) => ({
      id,
      name,
      members: members.map((person) => ({ villagerId: person.villagerId, name: person.name })),
    })),
    ownGridId: villager?.gridId ?? '',
    set: permissionOf(unlessClerk(actor) ?? { ok: true }),
  });
};
