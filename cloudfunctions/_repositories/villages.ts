import { assert } from '@shared/kernel/assert';
import { villagerShape } from '@shared/domain/member/villager';
import { type Village, villageShape } from '@shared/domain/village/village';
import { finderOf, parseDocument, type ReadsById } from './documents';

export const findVillager = finderOf('villager', villagerShape);

/** The actor's own village; it exists, because its people are bound to it. */
export async function readVillage(reads: ReadsById, villageId: string): Promise<Village> {
  const document = await reads.get('village', villageId);
  assert(document, 'a bound person has a village');
  return parseDocument(villageShape, document);
}
