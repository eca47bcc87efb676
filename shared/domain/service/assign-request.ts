import { assert } from '../../kernel/assert';
import { accept, type Outcome } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Village } from '../village/village';
import { type ServiceDateNotAllowed, unlessDayAllowed } from './day-allowed';
import { wantedOf } from './desk-holder';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import { inHandsOf, personOf, type Receiver, type ReceiverNotAllowed, unlessReceiver } from './receiver';
import type { ServiceRequest } from './service-request';

export interface AssignRequest extends Receiver {
  actor: Actor;
  nowMs: number;
  dueOn: string;
  note: string;
}

export type AssignRequestRefusal = RequestRoadRefusal | ServiceDateNotAllowed | ReceiverNotAllowed;

/**
 * Give a checked request to somebody to do 派单: a person, or an outside unit that receives things 网协员.
 *
 * Requirements, checked in this order:
 * - The request was checked, and the actor is of its desk.
 * - It is given to one person or to one unit.
 * - Whoever is to do it is one of the village's receivers, and not the requester; the unit still receives something.
 * - The day is today or later, and within `serviceDoDaysMax`.
 *
 * Records `RequestAssigned`. The doer has it until that day; a unit first takes it on or gives it back, see `inHandsOf`.
 */
export function assignRequest(
  request: ServiceRequest,
  village: Village,
  command: AssignRequest,
): Outcome<AssignRequestRefusal> {
  const { actor, nowMs, dueOn, note, doerId, unit } = command;
  const gate = mayMove(request, 'assign', { actor, village });
  if (!gate.ok) return gate;
  const unfit = unlessReceiver(request, village, command);
  if (unfit) return unfit;
  const dateNo = unlessDayAllowed(request, dueOn, nowMs);
  if (dateNo) return dateNo;
  const to = unit ?? personOf(village, doerId);
  assert(to, 'whoever receives it was looked up before');
  const { holder, dueAtMs, ...given } = inHandsOf(request, to, dueOn, nowMs);
  const data = { doerId, unitId: unit?.id ?? null, dueOn };
  const moved = moveRequest({ ...request, ...given }, 'assign', { actor, nowMs, village, holder, dueAtMs, note, data });
  return accept([moved.change], { messages: [moved.message, ...wantedOf(moved.request, 'requestToDo')] });
}
