import { type Villager, villagerShape } from '@shared/domain/member/villager';
import { findLimitMax, type Query, type Reader } from '@cloud/_platform/store';
import { type Finds, lastCharacter, parseDocument } from '../documents';

export interface PeopleQuery {
  villageId: string;
  /** By which index people are in order. */
  field: 'pinyin' | 'name';
  /** Only those whose name or pinyin begins with it; empty for everybody. */
  beginning: string;
  after: Query['after'] | undefined;
}

/** One read of people in order, a hundred at most. */
export async function listPeople(reads: Finds, query: PeopleQuery): Promise<Villager[]> {
  const { villageId, field, beginning, after } = query;
  const documents = await reads.find('villager', {
    where: { villageId },
    ...(beginning === '' ? {} : { range: { field, from: beginning, to: `${beginning}${lastCharacter}` } }),
    orderBy: { field, direction: 'ascending' },
    limit: findLimitMax,
    ...(after ? { after } : {}),
  });
  return documents.map((document) => parseDocument(villagerShape, document));
}

/** Everybody of a village, a hundred at a time. */
export async function listEverybody(reads: Finds, villageId: string): Promise<Villager[]> {
  const everybody: Villager[] = [];
  let after: PeopleQuery['after'];
  for (;;) {
    const people = await listPeople(reads, { villageId, field: 'pinyin', beginning: '', after });
    everybody.push(...people);
    const last = people.at(-1);
    if (!last || people.length < findLimitMax) return everybody;
    after = [last.pinyin, last.id];
  }
}

/** People of a village who bear exactly this name: looked for to be read again by id, for no list decides. */
export async function idsOfNamesakes(store: Reader, villageId: string, name: string, limit: number): Promise<string[]> {
  const range = { field: 'name', from: name, to: name };
  const orderBy = { field: 'name', direction: 'ascending' } as const;
  const documents = await store.find('villagers', { where: { villageId }, range, orderBy, limit });
  return documents.map(({ id }) => id);
}
