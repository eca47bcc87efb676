import { type Proposal, proposalShape } from '@shared/domain/proposal/proposal';
import type { Query } from '@cloud/_platform/store';
import { finderOf, type Finds, parseDocument } from './documents';

export const findProposal = finderOf('proposal', proposalShape);

/** A list of matters by one of their indexes; the query names the village. */
export async function listProposals(reads: Finds, query: Query): Promise<Proposal[]> {
  const documents = await reads.find('proposal', query);
  return documents.map((document) => parseDocument(proposalShape, document));
}
