import { accept, type Outcome, refuse } from '../../kernel/outcome';
import { endOfDayMs } from '../../kernel/time';
import type { Actor } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { heldBy } from '../proposal/holder';
import type { Village } from '../village/village';
import { type ServiceDateNotAllowed, unlessDayAllowed } from './day-allowed';
import { wantedOf } from './desk-holder';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import { receiversOf } from './receivers';
import type { ServiceRequest } from './service-request';

export interface AssignRequest {
  actor: Actor;
  nowMs: number;
  doerId: string;
  dueOn: string;
  note: string;
}

export type DoerNotAllowed = { code: 'ServiceDoerNotAllowed' } | { code: 'ServiceDoerIsRequester' };
export type AssignRequestRefusal = RequestRoadRefusal | ServiceDateNotAllowed | DoerNotAllowed;

/**
 * Give a checked request to somebody to do 派单.
 *
 * Requirements, checked in this order:
 * - The request was checked, and the actor is of its desk.
 * - Whoever is to do it is one of the village's receivers, and not the requester.
 * - The day is today or later, and within `serviceDoDaysMax`.
 *
 * Records `RequestAssigned`. The doer has it until that day.
 */
export function assignRequest(
  request: ServiceRequest,
  village: Village,
  command: AssignRequest,
): Outcome<AssignRequestRefusal> {
  const { actor, nowMs, dueOn } = command;
  const gate = mayMove(request, 'assign', { actor, village });
  if (!gate.ok) return gate;
  const doer = doerOf(request, village, command.doerId);
  if ('code' in doer) return refuse(doer);
  const dateNo = unlessDayAllowed(request, dueOn, nowMs);
  if (dateNo) return dateNo;
  const moved = moveRequest({ ...request, doer }, 'assign', {
    actor,
    nowMs,
    village,
    holder: heldBy(doer),
    dueAtMs: endOfDayMs(dueOn),
    note: command.note,
    data: { doerId: doer.villagerId, dueOn },
  });
  return accept([moved.change], { messages: [moved.message, ...wantedOf(moved.request, 'requestToDo')] });
}

/** Whoever is to do it, or why they may not. */
export function doerOf(request: ServiceRequest, village: Village, doerId: string): PersonReference | DoerNotAllowed {
  if (doerId === request.requesterId) return { code: 'ServiceDoerIsRequester' };
  return receiversOf(village).find(({ villagerId }) => villagerId === doerId) ?? { code: 'ServiceDoerNotAllowed' };
}
