import { assert } from '@shared/kernel/assert';
import { villagerShape } from '@shared/domain/member/villager';
import { type Village, villageShape } from '@shared/domain/village/village';
import { type Finds, finderOf, finderOfMany, lastCharacter, parseDocument, type ReadsById } from './documents';

export const findVillager = finderOf('villager', villagerShape);
export const findVillagers = finderOfMany('villager', villagerShape);

/** A village by its code, as somebody names it who belongs to none yet. */
export async function findVillage(reads: ReadsById, villageId: string): Promise<Village | undefined> {
  const document = await reads.get('village', villageId);
  return document && parseDocument(villageShape, document);
}

const villageRowsMax = 20;

/** Villages by the beginning of the name. */
export async function listVillages(reads: Finds, beginning: string): Promise<Village[]> {
  const documents = await reads.find('village', {
    where: {},
    ...(beginning === '' ? {} : { range: { field: 'name', from: beginning, to: `${beginning}${lastCharacter}` } }),
    orderBy: { field: 'name', direction: 'ascending' },
    limit: villageRowsMax,
  });
  return documents.map((document) => parseDocument(villageShape, document));
}

/** The actor's own village; it exists, because its people are bound to it. */
export async function readVillage(reads: ReadsById, villageId: string): Promise<Village> {
  const document = await reads.get('village', villageId);
  assert(document, 'a bound person has a village');
  return parseDocument(villageShape, document);
}
