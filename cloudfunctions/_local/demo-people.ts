import { actorFrom } from '@shared/domain/member/actor';
import type { Role } from '@shared/domain/member/role';
import type { Villager } from '@shared/domain/member/villager';
import type { Village } from '@shared/domain/village/village';
import type { Ports } from '@cloud/_platform/ports';
import type { Binding } from '@cloud/_repositories/member/bindings';
import { readAll } from './read-all';

/** Somebody whom a visitor of the demonstration may act as. */
export interface DemoPerson {
  openid: string;
  villagerId: string;
  name: string;
  roles: readonly Role[];
  /** The villagers' group 村民小组; empty for people from outside. */
  group: string;
  isMember: boolean;
}

/** Everybody who is bound, those with the most offices first. */
export async function demoPeople(ports: Ports): Promise<DemoPerson[]> {
  const villages = new Map<string, Village>();
  for await (const village of readAll(ports.store, 'villages')) villages.set(village.id, village as Village);
  const people: DemoPerson[] = [];
  for await (const document of readAll(ports.store, 'bindings')) {
    const { id: openid, villagerId, villageId } = document as Binding;
    const villager = (await ports.store.get('villagers', villagerId)) as Villager | undefined;
    const village = villages.get(villageId);
    if (!villager || !village) continue;
    const actor = actorFrom(villager, ports.nowMs());
    const roles = [...new Set(actor.roles)];
    const group = village.groups.find((one) => one.id === villager.groupId)?.name ?? '';
    people.push({ openid, villagerId, name: villager.name, roles, group, isMember: roles.includes('councilMember') });
  }
  return people.sort((one, other) => other.roles.length - one.roles.length);
}
