import { type PreReviewSession, preReviewSessionShape } from '@shared/domain/pre-review/pre-review-session';
import type { Query } from '@cloud/_platform/store';
import { finderOf, type Finds, parseDocument } from './documents';

export const findPreReviewSession = finderOf('preReviewSession', preReviewSessionShape);

/** The sessions of a village by its index; the query names the village. */
export async function listPreReviewSessions(reads: Finds, query: Query): Promise<PreReviewSession[]> {
  const documents = await reads.find('preReviewSession', query);
  return documents.map((document) => parseDocument(preReviewSessionShape, document));
}
