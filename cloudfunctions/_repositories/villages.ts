import ruleBookData from '../../config/rule-book/default.json';
import { assert } from '@shared/kernel/assert';
import { villagerShape } from '@shared/domain/member/villager';
import { ruleIds } from '@shared/domain/village/rule-values';
import { type Village, villageShape } from '@shared/domain/village/village';
import type { StoredDocument } from '@cloud/_platform/store';
import { type Finds, finderOf, finderOfMany, lastCharacter, parseDocument, type ReadsById } from './documents';

export const findVillager = finderOf('villager', villagerShape);
export const findVillagers = finderOfMany('villager', villagerShape);

/** A village by its code, as somebody names it who belongs to none yet. */
export async function findVillage(reads: ReadsById, villageId: string): Promise<Village | undefined> {
  const document = await reads.get('village', villageId);
  return document && parseVillage(document);
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
  return documents.map(parseVillage);
}

/** The actor's own village; it exists, because its people are bound to it. */
export async function readVillage(reads: ReadsById, villageId: string): Promise<Village> {
  const document = await reads.get('village', villageId);
  assert(document, 'a bound person has a village');
  return parseVillage(document);
}

/**
 * A village as it is stored. A rule that came with a later version of the program than the village stands at its value of
 * the default rule book, with its source there, until the village decides otherwise; one that no version asks for any
 * more is left out.
 */
export function parseVillage(document: StoredDocument): Village {
  const { rules: book } = document as StoredDocument & { rules?: { rules?: Rules } };
  const rules = Object.fromEntries(ruleIds.map((id) => [id, book?.rules?.[id] ?? defaultRules[id]]));
  const whole = { ...document, rules: { ...book, rules } };
  return parseDocument(villageShape, whole);
}

type Rules = Readonly<Record<string, object | undefined>>;
const defaultRules: Rules = ruleBookData.rules;
