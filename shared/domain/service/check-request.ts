import { accept, type Outcome } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { heldBy, heldByRole, type Holder } from '../proposal/holder';
import { gridMembers } from '../village/grids';
import type { Village } from '../village/village';
import { capped } from './matter-date';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import type { ServiceRequest } from './service-request';

export interface CheckRequest {
  actor: Actor;
  nowMs: number;
  /** What was found on the spot. */
  note: string;
  /** Whether the whole village may go on seeing it; what the requester kept to themself stays so. */
  isShared: boolean;
}

/**
 * Check a request 核实: somebody of the desk saw it, or called.
 *
 * Requirements, checked in this order:
 * - The request was received, and the actor is of its desk.
 *
 * Records `RequestChecked`. Whoever checked it goes on having it, to find somebody within `serviceAssignDaysMax`.
 */
export function checkRequest(
  request: ServiceRequest,
  village: Village,
  command: CheckRequest,
): Outcome<RequestRoadRefusal> {
  const { actor, nowMs, note } = command;
  const gate = mayMove(request, 'check', { actor, village });
  if (!gate.ok) return gate;
  const isShared = request.isShared && command.isShared;
  const moved = moveRequest({ ...request, isShared }, 'check', {
    actor,
    nowMs,
    village,
    holder: ofTheDesk(actor, request, village),
    dueAtMs: capped(request, dueAfterDays(nowMs, request.rules.assignDaysMax), nowMs),
    note,
    data: { isShared },
  });
  return accept([moved.change], { messages: [moved.message] });
}

/** The grid member by name; the clerk and the chair hold it for the whole desk. */
export function ofTheDesk(actor: Actor, { gridId }: ServiceRequest, village: Village): Holder {
  const isMember = gridMembers(village, gridId).some(({ villagerId }) => villagerId === actor.villagerId);
  return isMember ? heldBy(referenceTo(actor)) : heldByRole('clerk');
}
