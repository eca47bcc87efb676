import { type CovenantAmendment, covenantAmendmentShape } from '@shared/domain/village/covenant-amendment';
import { type Finds, finderOf, parseDocument } from './documents';

export const findAmendment = finderOf('covenantAmendment', covenantAmendmentShape);

/** As many as a page shows: a covenant is amended every few years. */
const shownMax = 20;

/** The last amendments of a village's covenant, newest first, whatever became of them. */
export async function listAmendments(reads: Finds, villageId: string): Promise<CovenantAmendment[]> {
  const documents = await reads.find('covenantAmendment', {
    where: { villageId },
    orderBy: { field: 'recordedAtMs', direction: 'descending' },
    limit: shownMax,
  });
  return documents.map((document) => parseDocument(covenantAmendmentShape, document));
}
