import { memberChangeShape, type MemberChange } from '@shared/domain/points/member-change';
import type { Query } from '@cloud/_platform/store';
import { finderOf, type Finds, parseDocument } from './documents';

export const findMemberChange = finderOf('memberChange', memberChangeShape);

/** Changes of membership in a village, by their index. */
export async function listMemberChanges(reads: Finds, query: Query): Promise<MemberChange[]> {
  const documents = await reads.find('memberChange', query);
  return documents.map((document) => parseDocument(memberChangeShape, document));
}
