import type { Page } from '@shared/contract/common';
import type { Villager } from '@shared/domain/member/villager';
import { findLimitMax } from '@cloud/_platform/store';
import { listPeople } from '@cloud/_repositories/member/people';
import type { PageReader } from '../page-reader';

/** Beside the binding, the reader and the village, two reads are left to look through people: two hundred of them. */
const looksMax = 2;

interface Wanted {
  villageId: string;
  field: 'pinyin' | 'name';
  beginning: string;
  cursor: Page<Villager>['next'];
  isWanted: (villager: Villager) => boolean;
  /** How many fill an answer; without it, as many as the reads show. */
  rowsMax?: number;
}

/** Looks through people in order until an answer is full, or as far as the reads of a page go. */
export async function lookThroughPeople(
  reads: PageReader,
  { villageId, field, beginning, cursor, isWanted, rowsMax }: Wanted,
): Promise<Page<Villager>> {
  const rows: Villager[] = [];
  let after = cursor === null ? undefined : ([cursor.value, cursor.id] as const);
  for (let looks = 0; looks < looksMax; looks += 1) {
    const looked = await listPeople(reads, { villageId, field, beginning, after });
    for (const villager of looked) {
      if (!isWanted(villager)) continue;
      rows.push(villager);
      if (rows.length === rowsMax) return { rows, next: { value: villager[field], id: villager.id } };
    }
    const last = looked.at(-1);
    if (!last || looked.length < findLimitMax) return { rows, next: null };
    after = [last[field], last.id];
  }
  return { rows, next: after ? { value: after[0], id: after[1] } : null };
}
