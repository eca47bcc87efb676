import type { PersonReference } from '../member/person-reference';
import type { Village } from './village';

/** The grid members 网格员 of an area; nobody where it has none, or is no area of the village. */
export function gridMembers({ grids }: Village, gridId: string): PersonReference[] {
  return grids.find(({ id }) => id === gridId)?.members ?? [];
}

/** Everybody who is a grid member of any area, each once. */
export function allGridMembers({ grids }: Village): PersonReference[] {
  const people = grids.flatMap(({ members = [] }) => members);
  return [...new Map(people.map((person) => [person.villagerId, person])).values()];
}

/** The areas whose grid member somebody is. */
export function gridIdsOf(villagerId: string, { grids }: Village): string[] {
  return grids.filter(({ members = [] }) => members.some((one) => one.villagerId === villagerId)).map(({ id }) => id);
}
