import type { Actor } from './actor';
import { type Role, rolesOn } from './role';
import { livesHere, type Villager } from './villager';

/**
 * Whether somebody may fill in for a villager 帮填: a declared relative (whichever side declared it), anybody who
 * holds an office of the village, or a helper whom the villager named. Both names are recorded.
 */
export function mayHelp(actor: Actor, villager: Villager): boolean {
  if (!livesHere(villager) || villager.id === actor.villagerId) return false;
  const isRelative = actor.relativeIds.includes(villager.id) || villager.relativeIds.includes(actor.villagerId);
  return isRelative || holdsAnyOffice(actor) || villager.helperIds.includes(actor.villagerId);
}

/** Any role beside being a villager: council, chair, clerk, party organisation… */
export function holdsAnyOffice(actor: { roles: readonly Role[] }): boolean {
  return actor.roles.some((role) => role !== 'villager');
}

/** The offices of a person on a day, each once. */
export function officesOn(villager: Villager, on: string): Role[] {
  return [...new Set(rolesOn(villager.roles, on))].filter((role) => role !== 'villager');
}
