import type { Page } from '@shared/contract/common';
import type { NameRow } from '@shared/contract/member';
import { mayHelp } from '@shared/domain/member/helper';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { lookThroughPeople } from './look-through-people';
import { nameRowIn } from './name-row';

/** `member.names`: the names that a phone keeps for a walk without a network 走访: those for whom the reader may fill in. */
export const listNamesView: View<'member.names'> = async ({ actor, payload, reads }) => {
  const { villageId } = actor;
  const { rows, next } = await lookThroughPeople(reads, {
    villageId,
    field: 'pinyin',
    beginning: '',
    cursor: payload.cursor,
    isWanted: (villager) => mayHelp(actor, villager),
  });
  return reply<Page<NameRow>>({ rows: rows.map(nameRowIn(await readVillage(reads, villageId))), next });
};
