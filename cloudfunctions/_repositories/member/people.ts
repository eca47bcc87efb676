import { type Villager, villagerShape } from '@shared/domain/member/villager';
import { findLimitMax, type Query } from '@cloud/_platform/store';
import { type Finds, parseDocument } from '../documents';

/** Behind every character that can follow a beginning. */
const lastCharacter = '\uffff';

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
