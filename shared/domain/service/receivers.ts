import type { PersonReference } from '../member/person-reference';
import { allGridMembers } from '../village/grids';
import type { Village } from '../village/village';

/** Whom the desk may give a request: whoever carries things out, sits in the two committees, or is of the desk. */
export function receiversOf(village: Village): PersonReference[] {
  const { assignee, clerk, chair } = village.offices;
  const people = [...assignee, ...village.twoCommittees, ...allGridMembers(village), ...clerk, ...chair];
  return [...new Map(people.map((person) => [person.villagerId, person])).values()];
}

/** Who may have a request before somebody does it: the grid members, the clerk, the chair. */
export function deskPeople(village: Village): PersonReference[] {
  const people = [...allGridMembers(village), ...village.offices.clerk, ...village.offices.chair];
  return [...new Map(people.map((person) => [person.villagerId, person])).values()];
}
