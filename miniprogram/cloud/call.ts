import type { ActionName, Answer, PayloadOf } from '@shared/contract';
import { draftOwner } from '../demo/identity';
import { noteReader } from './reader';
import { newRequestId } from './request-id';
import { send } from './transport';

/** Reads: may be repeated at will, so each call is its own request. */
export function callView<A extends ActionName>(action: A, payload: PayloadOf<A>): Promise<Answer<A>> {
  return callCommand(action, payload, newRequestId());
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
  const asker = draftOwner();
  const answer = (await send(request)) as Answer<A>;
  // In the demonstration somebody else may have been chosen meanwhile: the answer says nothing of them.
  if (asker === draftOwner()) noteReaderOf(action, answer);
  return answer;
}

/** Two pages say who reads, a refusal that nobody is known; what is kept on the phone is kept for that person alone. */
function noteReaderOf(action: ActionName, answer: Answer<ActionName>): void {
  if (!answer.ok) {
    if (answer.refusal.code === 'NotBound') noteReader(null);
    return;
  }
  if (action !== 'home.read' && action !== 'member.me') return;
  const page: object = answer.data;
  // A cloud older than this phone's screens does not say it yet.
  if ('villagerId' in page && typeof page.villagerId === 'string') noteReader(page.villagerId);
}
