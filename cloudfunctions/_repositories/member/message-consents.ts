import { type MessageConsents, messageConsentsShape, noConsents } from '@shared/domain/message/consents';
import { finderOf, type ReadsById } from '../documents';

const findConsents = finderOf('messageConsents', messageConsentsShape);

/** The consents of a person; none where they never gave one. */
export async function readConsents(reads: ReadsById, villagerId: string, villageId: string): Promise<MessageConsents> {
  return (await findConsents(reads, villagerId, villageId)) ?? noConsents(villagerId, villageId);
}
