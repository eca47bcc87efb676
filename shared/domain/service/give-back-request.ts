import { accept, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import type { Actor } from '../member/actor';
import type { Village } from '../village/village';
import { deskHolder, wantedOf } from './desk-holder';
import { capped } from './matter-date';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import type { ServiceRequest } from './service-request';

export type GiveBackRequestRefusal = RequestRoadRefusal | { code: 'ServiceTakenOnAlready' };

/** Whether this actor may give it back now. */
export function mayGiveBackRequest(
  request: ServiceRequest,
  village: Village,
  actor: Actor,
): { ok: true } | Refused<GiveBackRequestRefusal> {
  const gate = mayMove(request, 'giveBack', { actor, village });
  if (!gate.ok) return gate;
  return request.unit && !request.acceptance ? refuse({ code: 'ServiceTakenOnAlready' }) : { ok: true };
}

/**
 * Give a request back to the desk 退回: it is not the doer's to do, and they say why.
 *
 * Requirements, checked in this order:
 * - The request is assigned, and the actor is its doer, or speaks or records for the unit that is.
 * - A unit has not taken it on: what it took on, the desk passes to somebody else.
 *
 * Records `RequestGivenBack`. The desk has it again, to find somebody else within `serviceAssignDaysMax`.
 */
export function giveBackRequest(
  request: ServiceRequest,
  village: Village,
  { actor, nowMs, reason }: { actor: Actor; nowMs: number; reason: string },
): Outcome<GiveBackRequestRefusal> {
  const gate = mayGiveBackRequest(request, village, actor);
  if (!gate.ok) return gate;
  const moved = moveRequest({ ...request, doer: null, unit: null, acceptance: null }, 'giveBack', {
    actor,
    nowMs,
    village,
    holder: deskHolder(request, village),
    dueAtMs: capped(request, dueAfterDays(nowMs, request.rules.assignDaysMax), nowMs),
    note: reason,
  });
  return accept([moved.change], { messages: [moved.message, ...wantedOf(moved.request, 'requestToAssign')] });
}
