import { type Actor, hasRole, speaksForUnit } from '../member/actor';
import { gridMembers } from '../village/grids';
import type { Village } from '../village/village';
import type { ServiceRequest } from './service-request';
import type { RequestCapacity } from './service-road';

/** Everything that this person is to this request. */
export function requestCapacitiesOf(actor: Actor, request: ServiceRequest, village: Village): RequestCapacity[] {
  const is = (person: { villagerId: string } | null) => person?.villagerId === actor.villagerId;
  const capacities: RequestCapacity[] = [];
  if (is(request.requester)) capacities.push('requester');
  if (is(request.helper)) capacities.push('helper');
  if (isOfDesk(actor, request, village)) capacities.push('desk');
  if (is(request.doer) || actsForUnit(actor, request)) capacities.push('doer');
  if (is(request.visitor)) capacities.push('visitor');
  if (hasRole(actor, 'townCoordinator')) capacities.push('town');
  return capacities;
}

/** Its liaison 网协员 answers for a unit; the clerk records for it. */
function actsForUnit(actor: Actor, { unit }: ServiceRequest): boolean {
  return unit !== null && (speaksForUnit(actor, unit.unitId) || hasRole(actor, 'clerk'));
}

/** The service desk 服务台: the grid members of the area, and for the whole village the clerk and the chair. */
export function isOfDesk(actor: Actor, { gridId }: Pick<ServiceRequest, 'gridId'>, village: Village): boolean {
  if (hasRole(actor, 'clerk') || hasRole(actor, 'chair')) return true;
  return gridMembers(village, gridId).some(({ villagerId }) => villagerId === actor.villagerId);
}

/**
 * Whether somebody may see a request at all: whoever has or had a part in it, its desk, the supervisor and the town, and
 * whom the ladder told of it. To everybody else it is as good as absent, unless it is about a public thing.
 */
export function seesRequest(actor: Actor, request: ServiceRequest, village: Village): boolean {
  return request.isShared || isConcernedBy(actor, request, village);
}

/** The same, and with all names: what a neighbour sees of a public thing names nobody who did not agree to it. */
export function isConcernedBy(actor: Actor, request: ServiceRequest, village: Village): boolean {
  if (requestCapacitiesOf(actor, request, village).length > 0 || hasRole(actor, 'supervisor')) return true;
  const took = request.steps.flatMap(({ by, holder }) => [by, holder?.kind === 'person' ? holder.person : null]);
  const told = request.ladder.toldIds;
  return told.includes(actor.villagerId) || took.some((person) => person?.villagerId === actor.villagerId);
}
