import { type Actor, hasRole } from '../member/actor';
import { type PersonReference, publicName } from '../member/person-reference';

/** Whether a reader sees the council's names in full: its members, and whoever leads or records an evening. */
export function seesCouncilNames(actor: Actor): boolean {
  return hasRole(actor, 'councilMember') || hasRole(actor, 'chair') || hasRole(actor, 'clerk');
}

/** A person's name as this reader may see it at a meeting. */
export function councilName(actor: Actor, person: PersonReference): string {
  return seesCouncilNames(actor) || person.villagerId === actor.villagerId ? person.name : publicName(person);
}
