import { accept, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Village } from '../village/village';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import { promisedUntilMs } from './receiver';
import type { ServiceRequest } from './service-request';

export type TakeOnRequestRefusal = RequestRoadRefusal | { code: 'ServiceTakenOnAlready' };

/** Whether a request waits to be taken on by this actor's unit. */
export function mayTakeOnRequest(
  request: ServiceRequest,
  village: Village,
  actor: Actor,
): { ok: true } | Refused<TakeOnRequestRefusal> {
  const gate = mayMove(request, 'takeOn', { actor, village });
  if (!gate.ok) return gate;
  return request.acceptance ? { ok: true } : refuse({ code: 'ServiceTakenOnAlready' });
}

/**
 * Take on a request that was given to an outside unit 接办. What it reports handled is taken on by that as well.
 *
 * Requirements, checked in this order:
 * - The request is assigned, and the actor does it, or speaks or records for the unit that does.
 * - It waits to be taken on.
 *
 * Records `RequestTakenOn`. From now on it is due on the day that was promised.
 */
export function takeOnRequest(
  request: ServiceRequest,
  village: Village,
  { actor, nowMs }: { actor: Actor; nowMs: number },
): Outcome<TakeOnRequestRefusal> {
  const gate = mayTakeOnRequest(request, village, actor);
  if (!gate.ok) return gate;
  const moved = moveRequest({ ...request, acceptance: null }, 'takeOn', {
    actor,
    nowMs,
    village,
    holder: request.holder,
    dueAtMs: promisedUntilMs(request),
  });
  return accept([moved.change], { messages: [moved.message] });
}
