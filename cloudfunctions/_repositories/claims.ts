import { type Claim, claimShape } from '@shared/domain/points/claim';
import type { Query } from '@cloud/_platform/store';
import { finderOf, type Finds, parseDocument, type ReadsManyById } from './documents';

export const findClaim = finderOf('claim', claimShape);

/** Claims by one of their indexes: those of a batch, or those of a beneficiary. */
export async function listClaims(reads: Finds, query: Query): Promise<Claim[]> {
  const documents = await reads.find('claim', query);
  return documents.map((document) => parseDocument(claimShape, document));
}

/** Claims by their ids in one read, as far as they are of the village. */
export async function findClaims(
  reads: ReadsManyById,
  ids: readonly string[],
  villageId: string,
): Promise<ReadonlyMap<string, Claim>> {
  const documents = ids.length === 0 ? [] : await reads.getAll('claim', [...new Set(ids)]);
  const claims = documents.map((document) => parseDocument(claimShape, document));
  return new Map(claims.filter((one) => one.villageId === villageId).map((one) => [one.id, one]));
}
