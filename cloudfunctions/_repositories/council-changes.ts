import { type CouncilChange, councilChangeShape } from '@shared/domain/village/council-change';
import { type Finds, finderOf, parseDocument } from './documents';

export const findCouncilChange = finderOf('councilChange', councilChangeShape);

/** As many as a page shows. */
const shownMax = 10;

/** The last changes of a village's council that wait, or that were decided, newest first. */
export async function listCouncilChanges(reads: Finds, villageId: string, isOpen: boolean): Promise<CouncilChange[]> {
  const documents = await reads.find('councilChange', {
    where: { villageId, isOpen },
    orderBy: { field: 'recordedAtMs', direction: 'descending' },
    limit: shownMax,
  });
  return documents.map((document) => parseDocument(councilChangeShape, document));
}
