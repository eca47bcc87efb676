import { type BindingRequest, bindingRequestShape, newBindingRequest } from '@shared/domain/member/binding-request';
import { type Identity, identityIdOf, identityShape, newIdentity } from '@shared/domain/member/identity';
import { type Finds, finderOf, parseDocument, type ReadsById } from '../documents';

const findIdentity = finderOf('identity', identityShape);
const findRequest = finderOf('bindingRequest', bindingRequestShape);

/** By whom a person of the village is called; one of whom nothing was ever recorded is called by nobody. */
export async function readIdentity(reads: ReadsById, villagerId: string, villageId: string): Promise<Identity> {
  const identity = await findIdentity(reads, identityIdOf(villagerId), villageId);
  return identity ?? newIdentity(villageId, villagerId);
}

function requestIdOf(callerId: string, villageId: string): string {
  return `ask.${villageId}.${callerId}`;
}

/** What a caller asked of a village; one who never asked has a request that is not stored yet. */
export async function readBindingRequest(
  reads: ReadsById,
  callerId: string,
  villageId: string,
): Promise<BindingRequest> {
  const id = requestIdOf(callerId, villageId);
  return (await findRequest(reads, id, villageId)) ?? newBindingRequest(id, villageId);
}

export { findRequest as findBindingRequest };

const pageRowsMax = 20;

type After = readonly [value: string | number, id: string] | undefined;

/** Who waits to be recognised, whoever asked first at the top. */
export async function listBindingRequests(reads: Finds, villageId: string, after: After): Promise<BindingRequest[]> {
  const documents = await reads.find('bindingRequest', {
    where: { villageId, isOpen: true },
    orderBy: { field: 'askedAtMs', direction: 'ascending' },
    limit: pageRowsMax,
    ...(after ? { after } : {}),
  });
  return documents.map((document) => parseDocument(bindingRequestShape, document));
}

/** The village's open invitations, the latest first. */
export async function listInvited(reads: Finds, villageId: string, after: After): Promise<Identity[]> {
  const documents = await reads.find('identity', {
    where: { villageId, isInvited: true },
    orderBy: { field: 'invitedAtMs', direction: 'descending' },
    limit: pageRowsMax,
    ...(after ? { after } : {}),
  });
  return documents.map((document) => parseDocument(identityShape, document));
}
