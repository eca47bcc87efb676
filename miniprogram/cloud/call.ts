import type { ActionName, Answer, PayloadOf } from '@shared/contract';
import { newRequestId } from './request-id';
import { send } from './transport';

/** Reads: may be repeated at will, so each call is its own request. */
export function callView<A extends ActionName>(action: A, payload: PayloadOf<A>): Promise<Answer<A>> {
  return callCommand(action, payload, newRequestId());
}

/** Changes something: the caller keeps the request id until it is answered. */
export function callCommand<A extends ActionName>(
  action: A,
  payload: PayloadOf<A>,
  requestId: string,
): Promise<Answer<A>> {
  return send({ action, payload, requestId }) as Promise<Answer<A>>;
}
