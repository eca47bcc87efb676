import { type Proposal, proposalShape } from '@shared/domain/proposal/proposal';
import type { Query } from '@cloud/_platform/store';
import { finderOf, finderOfMany, type Finds, parseDocument, type ReadsById } from './documents';

export const findProposal = finderOf('proposal', proposalShape);
export const findManyProposals = finderOfMany('proposal', proposalShape);

/** Many matters by id in one read. */
export const findProposalsById = finderOfMany('proposal', proposalShape);

/** A list of matters by one of their indexes; the query names the village. */
export async function listProposals(reads: Finds, query: Query): Promise<Proposal[]> {
  const documents = await reads.find('proposal', query);
  return documents.map((document) => parseDocument(proposalShape, document));
}

/** Several matters by id, in the order of the ids; one that is not in the village is left out. */
export async function findProposals(reads: ReadsById, ids: readonly string[], villageId: string): Promise<Proposal[]> {
  const found: Proposal[] = [];
  for (const id of new Set(ids)) {
    const proposal = await findProposal(reads, id, villageId);
    if (proposal) found.push(proposal);
  }
  return found;
}
