import { refuse, type Refused } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import type { PersonReference } from './person-reference';
import { type Role, rolesOn } from './role';
import { livesHere, type Villager } from './villager';

/** Who acts: a person of the roster with the roles in force at this moment, found on the server. */
export interface Actor {
  villagerId: string;
  villageId: string;
  name: string;
  isNamePublic: boolean;
  householdId: string;
  roles: readonly Role[];
  relativeIds: readonly string[];
  isPartyMember: boolean;
  isReviewer: boolean;
  isShopkeeper: boolean;
  isCustomSupervisor?: boolean;
  /** The outside units for which they speak 网协员. */
  unitIds?: readonly string[];
  isCeremonyCouncil?: boolean;
}

export const systemActorId = 'system';

export function actorFrom(villager: Villager, nowMs: number): Actor {
  return {
    villagerId: villager.id,
    villageId: villager.villageId,
    name: villager.name,
    isNamePublic: villager.isNamePublic,
    householdId: villager.householdId,
    roles: [...(livesHere(villager) ? (['villager'] as const) : []), ...rolesOn(villager.roles, dayOf(nowMs))],
    relativeIds: villager.relativeIds,
    isPartyMember: villager.isPartyMember,
    isReviewer: villager.isReviewer,
    isShopkeeper: villager.isShopkeeper,
    isCustomSupervisor: villager.isCustomSupervisor === true,
    unitIds: villager.unitIds ?? [],
    isCeremonyCouncil: villager.isCeremonyCouncil === true,
  };
}

/** The clock itself, where the rule book says "the system". */
export function systemActor(villageId: string): Actor {
  return {
    villagerId: systemActorId,
    villageId,
    name: '',
    isNamePublic: true,
    householdId: '',
    roles: [],
    relativeIds: [],
    isPartyMember: false,
    isReviewer: false,
    isShopkeeper: false,
  };
}

export function referenceTo(actor: Actor): PersonReference {
  return { villagerId: actor.villagerId, name: actor.name, isNamePublic: actor.isNamePublic };
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.roles.includes(role);
}

/** Whether they speak for this outside unit 网协员. */
export function speaksForUnit({ unitIds = [] }: Actor, unitId: string): boolean {
  return unitIds.includes(unitId);
}

/** True for oneself and for declared relatives: who may not decide here. */
export function isSelfOrRelative(actor: Actor, villagerId: string): boolean {
  return actor.villagerId === villagerId || actor.relativeIds.includes(villagerId);
}

/** Raised where a verb needs an office that the actor does not hold. */
export interface RoleRequired {
  code: 'RoleRequired';
  roles: readonly Role[];
}

/** The lists of people are the clerk's 记录员. */
export function unlessClerk(actor: Actor): Refused<RoleRequired> | undefined {
  return hasRole(actor, 'clerk') ? undefined : refuse({ code: 'RoleRequired', roles: ['clerk'] });
}
