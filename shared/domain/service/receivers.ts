import type { PersonReference } from '../member/person-reference';
import { allGridMembers } from '../village/grids';
import type { Village } from '../village/village';

/**
 * Whom the desk may give a request by name: who carries things out, sits in the two committees, or is of the desk. An
 * outside unit 外部单位 is given it as a unit: its liaison 网协员 answers for it, or the clerk where it has none.
 */
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
