import { type Actor, actorFrom } from './actor';
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

/**
 * Whom somebody may name as their helper 代办人 from their own phone: a declared relative, one of the household, or
 * whoever holds an office of the village. Others are named at the clerk's desk.
 */
export function isAtHand(actor: Actor, villager: Villager, nowMs: number): boolean {
  if (villager.id === actor.villagerId) return false;
  const isRelative = actor.relativeIds.includes(villager.id) || villager.relativeIds.includes(actor.villagerId);
  const isOfHousehold = actor.householdId !== '' && villager.householdId === actor.householdId;
  return isRelative || isOfHousehold || holdsAnyOffice(actorFrom(villager, nowMs));
}

/** Any role beside being a villager: council, chair, clerk, party organisation… */
export function holdsAnyOffice(actor: { roles: readonly Role[] }): boolean {
  return actor.roles.some((role) => role !== 'villager');
}

/** The offices of a person on a day, each once. */
export function officesOn(villager: Villager, on: string): Role[] {
  return [...new Set(rolesOn(villager.roles, on))].filter((role) => role !== 'villager');
}
