import { type Claim, claimShape } from '@shared/domain/points/claim';
import type { Query } from '@cloud/_platform/store';
import { finderOf, finderOfMany, type Finds, parseDocument } from './documents';

export const findClaim = finderOf('claim', claimShape);
export const findClaims = finderOfMany('claim', claimShape);

/** Claims by one of their indexes: those of a batch, or those of a beneficiary. */
export async function listClaims(reads: Finds, query: Query): Promise<Claim[]> {
  const documents = await reads.find('claim', query);
  return documents.map((document) => parseDocument(claimShape, document));
}
