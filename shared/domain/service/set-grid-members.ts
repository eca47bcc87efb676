import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, type RoleRequired, unlessClerk } from '../member/actor';
import { livesHere, referenceToVillager, type Villager } from '../member/villager';
import type { Village } from '../village/village';

/** Most grid members of one area. */
export const gridMembersMax = 5;

export type SetGridMembersRefusal =
  | RoleRequired
  | { code: 'ServiceGridUnknown' }
  | { code: 'GridMembersTooMany'; membersMax: number }
  | { code: 'GridMemberNotHere'; name: string };

/**
 * Say who the grid members 网格员 of an area are.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - The area is one of the village's.
 * - There are at most five, each once, and each lives in the village.
 *
 * Records `GridMembersSet` in the village's chain. Requests that somebody has already stay where they are.
 */
export function setGridMembers(
  village: Village,
  { actor, gridId, people }: { actor: Actor; gridId: string; people: readonly Villager[] },
): Outcome<SetGridMembersRefusal> {
  const no = unlessClerk(actor);
  if (no) return no;
  if (!village.grids.some(({ id }) => id === gridId)) return refuse({ code: 'ServiceGridUnknown' });
  const members = [...new Map(people.map((person) => [person.id, referenceToVillager(person)])).values()];
  if (members.length > gridMembersMax) return refuse({ code: 'GridMembersTooMany', membersMax: gridMembersMax });
  const stranger = people.find((person) => !livesHere(person));
  if (stranger) return refuse({ code: 'GridMemberNotHere', name: stranger.name });
  const grids = village.grids.map((grid) => (grid.id === gridId ? { ...grid, members } : grid));
  const data = { gridId, memberIds: members.map(({ villagerId }) => villagerId) };
  return accept([change({ ...village, grids }, { type: 'GridMembersSet', data })]);
}
