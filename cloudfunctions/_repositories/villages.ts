import { assert } from '@shared/kernel/assert';
import { type Villager, villagerShape } from '@shared/domain/member/villager';
import { type Village, villageShape } from '@shared/domain/village/village';
import { type Finds, finderOf, lastCharacter, parseDocument, type ReadsById, type ReadsManyById } from './documents';

export const findVillager = finderOf('villager', villagerShape);

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

/** Many people of one village at once, by id; who belongs to another is left out. */
export async function findVillagers(
  reads: ReadsManyById,
  ids: readonly string[],
  villageId: string,
): Promise<ReadonlyMap<string, Villager>> {
  const documents = ids.length === 0 ? [] : await reads.getAll('villager', [...new Set(ids)]);
  const villagers = documents.map((document) => parseDocument(villagerShape, document));
  return new Map(villagers.filter((one) => one.villageId === villageId).map((one) => [one.id, one]));
}

/** The actor's own village; it exists, because its people are bound to it. */
export async function readVillage(reads: ReadsById, villageId: string): Promise<Village> {
  const document = await reads.get('village', villageId);
  assert(document, 'a bound person has a village');
  return parseDocument(villageShape, document);
}
