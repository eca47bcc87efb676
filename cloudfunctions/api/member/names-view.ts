import type { Page } from '@shared/contract/common';
import type { NameRow } from '@shared/contract/member';
import { mayHelp } from '@shared/domain/member/helper';
import { findLimitMax } from '@cloud/_platform/store';
import { listPeople } from '@cloud/_repositories/member/people';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** Beside the binding, the reader and the village, two reads are left: two hundred names an answer. */
const looksMax = 2;

/** `member.names`: the names that a phone keeps for a walk without a network 走访: those for whom the reader may fill in. */
export const listNamesView: View<'member.names'> = async ({ actor, payload, reads }) => {
  const village = await readVillage(reads, actor.villageId);
  const groupNames = new Map(village.groups.map(({ id, name }) => [id, name]));
  const rows: NameRow[] = [];
  let next = payload.cursor;
  for (let looks = 0; looks < looksMax; looks += 1) {
    const after = next ? ([next.value, next.id] as const) : undefined;
    const looked = await listPeople(reads, { villageId: actor.villageId, field: 'pinyin', beginning: '', after });
    for (const villager of looked) {
      if (!mayHelp(actor, villager)) continue;
      const { id: villagerId, name, groupId } = villager;
      rows.push({ villagerId, name, groupName: groupNames.get(groupId) ?? '' });
    }
    const last = looked.at(-1);
    next = last && looked.length === findLimitMax ? { value: last.pinyin, id: last.id } : null;
    if (next === null) break;
  }
  return reply<Page<NameRow>>({ rows, next });
};
