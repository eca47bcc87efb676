import type { NameRow } from '@shared/contract/member';
import type { Villager } from '@shared/domain/member/villager';
import type { Village } from '@shared/domain/village/village';

/** Makes the rows of people of a village: each by name and group. */
export function nameRowIn({ groups }: Village): (villager: Villager) => NameRow {
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  return ({ id: villagerId, name, groupId }) => ({ villagerId, name, groupName: groupNames.get(groupId) ?? '' });
}
