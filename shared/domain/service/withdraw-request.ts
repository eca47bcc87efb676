import { accept, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import { peopleOf } from '../follow-up/ladder';
import type { Village } from '../village/village';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import type { ServiceRequest } from './service-request';

export type WithdrawRequestRefusal = RequestRoadRefusal | { code: 'ServiceRequestOfMatter'; matterId: string };

/** Whether this actor may take it back now. */
export function mayWithdrawRequest(
  request: ServiceRequest,
  village: Village,
  actor: Actor,
): { ok: true } | Refused<WithdrawRequestRefusal> {
  const gate = mayMove(request, 'withdraw', { actor, village });
  if (!gate.ok) return gate;
  const { matterId } = request;
  return matterId === null ? { ok: true } : refuse({ code: 'ServiceRequestOfMatter', matterId });
}

/**
 * Take a request back 撤回: it is no longer needed.
 *
 * Requirements, checked in this order:
 * - The request is not handled yet, and the actor asked for it or filled it in.
 * - It was not opened for a matter: that goes its own road.
 *
 * Records `RequestWithdrawn`. Whoever had it is told.
 */
export function withdrawRequest(
  request: ServiceRequest,
  village: Village,
  { actor, nowMs, reason }: { actor: Actor; nowMs: number; reason: string },
): Outcome<WithdrawRequestRefusal> {
  const gate = mayWithdrawRequest(request, village, actor);
  if (!gate.ok) return gate;
  const moved = moveRequest(request, 'withdraw', { actor, nowMs, village, holder: null, dueAtMs: 0, note: reason });
  const had = peopleOf('holder', request, village);
  const { message } = moved;
  const villagerIds = [request.requesterId, request.helperId, ...had];
  return accept([moved.change], { messages: [{ ...message, to: { kind: 'people', villagerIds } }] });
}
