import type { ActionName, Answer, PayloadOf } from '@shared/contract';
import { draftOwner } from '../demo/identity';
import { noteReader } from './reader';
import { newRequestId } from './request-id';
import { send } from './transport';

/** Reads: may be repeated at will, so each call is its own request. */
export async function callView<A extends ActionName>(action: A, payload: PayloadOf<A>): Promise<Answer<A>> {
  const asker = draftOwner();
  const answer = await callCommand(action, payload, newRequestId());
  // In the demonstration somebody else may have been chosen meanwhile: the answer says nothing of them.
  const isOfReader = asker === draftOwner() && (action === 'home.read' || action === 'member.me');
  if (answer.ok && isOfReader) noteReaderOf(answer.data);
  return answer;
}

/**
 * Changes something: the caller keeps the request id until it is answered. `asVillagerId` is for whom it was made: the
 * cloud refuses it when this phone's person has become somebody else.
 */
export async function callCommand<A extends ActionName>(
  action: A,
  payload: PayloadOf<A>,
  requestId: string,
  asVillagerId: string | null = null,
): Promise<Answer<A>> {
  const request = { action, payload, requestId, ...(asVillagerId === null ? {} : { asVillagerId }) };
  const answer = (await send(request)) as Answer<A>;
  if (!answer.ok && answer.refusal.code === 'NotBound') noteReader(null);
  return answer;
}

/** Two pages say who reads; whatever is kept on the phone is kept for that person alone. */
function noteReaderOf(page: object): void {
  // A cloud older than this phone's screens does not say it yet.
  if ('villagerId' in page && typeof page.villagerId === 'string') noteReader(page.villagerId);
}
