import { type ServiceRequest, serviceRequestShape } from '@shared/domain/service/service-request';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Query } from '@cloud/_platform/store';
import { finderOf, finderOfMany, type Finds, parseDocument, type ReadsById } from './documents';

export const findServiceRequest = finderOf('serviceRequest', serviceRequestShape);
export const findServiceRequests = finderOfMany('serviceRequest', serviceRequestShape);

/** A list of requests by one of their indexes; the query names the village. */
export async function listServiceRequests(reads: Finds, query: Query): Promise<ServiceRequest[]> {
  const documents = await reads.find('serviceRequest', query);
  return documents.map((document) => parseDocument(serviceRequestShape, document));
}

/** The open request of a matter that is at the service desk; none where it went there before requests were opened. */
export async function findOpenRequestOf(reads: ReadsById, proposal: Proposal): Promise<ServiceRequest | undefined> {
  const lastId = proposal.requestIds.at(-1);
  if (lastId === undefined || proposal.status !== 'routed') return undefined;
  const request = await findServiceRequest(reads, lastId, proposal.villageId);
  return request?.isOpen ? request : undefined;
}
