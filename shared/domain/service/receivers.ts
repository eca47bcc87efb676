import type { PersonReference } from '../member/person-reference';
import { allGridMembers } from '../village/grids';
import { unitsInForce } from '../village/unit';
import type { Village } from '../village/village';

/**
 * Whom the desk may give a request: who speaks for an outside unit 网协员, carries things out, sits in the two committees,
 * or is of the desk. What a unit without a liaison does, the clerk records.
 */
export function receiversOf(village: Village): PersonReference[] {
  const { assignee, clerk, chair } = village.offices;
  const liaisons = unitsInForce(village).flatMap(({ liaison }) => liaison ?? []);
  const people = [...liaisons, ...assignee, ...village.twoCommittees, ...allGridMembers(village), ...clerk, ...chair];
  return [...new Map(people.map((person) => [person.villagerId, person])).values()];
}

/** Who may have a request before somebody does it: the grid members, the clerk, the chair. */
export function deskPeople(village: Village): PersonReference[] {
  const people = [...allGridMembers(village), ...village.offices.clerk, ...village.offices.chair];
  return [...new Map(people.map((person) => [person.villagerId, person])).values()];
}
