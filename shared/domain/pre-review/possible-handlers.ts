import type { PersonReference } from '../member/person-reference';
import type { Village } from '../village/village';

/** Who may be named to do a matter by the rule: whoever holds an office, or sits in the two committees. */
export function possibleHandlers({ offices, twoCommittees }: Village): PersonReference[] {
  const people = [...offices.assignee, ...twoCommittees, ...Object.values(offices).flat()];
  return [...new Map(people.map((person) => [person.villagerId, person])).values()];
}
