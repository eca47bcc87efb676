import { assert } from '../../kernel/assert';
import { accept, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { endOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { referenceToVillager, type Villager } from '../member/villager';
import { heldBy } from '../proposal/holder';
import type { Village } from '../village/village';
import { type DoerNotAllowed, doerOf } from './assign-request';
import { type ServiceDateNotAllowed, unlessDayAllowed } from './day-allowed';
import { wantedOf } from './desk-holder';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import { deskPeople } from './receivers';
import { mayVisitRequester } from './request-visitor';
import type { ServiceRequest } from './service-request';

export interface PassRequest {
  actor: Actor;
  nowMs: number;
  /** Whoever has it from now on; null where only the date changes. */
  person: Villager | null;
  dueOn: string;
  reason: string;
  /** Everybody who did it, as the roster knows them, where a visitor is changed. */
  doers: readonly Villager[];
}

export type PassRequestRefusal =
  | RequestRoadRefusal
  | RoleRequired
  | ServiceDateNotAllowed
  | DoerNotAllowed
  | { code: 'ServicePersonNeeded' }
  | { code: 'ServicePersonNotOfDesk'; name: string }
  | { code: 'ServiceVisitorNotAllowed'; name: string }
  | { code: 'ServiceNothingChanged' };

/** Whether this actor may change person or date now; what the town has, the town alone gives to somebody. */
export function mayPass(
  request: ServiceRequest,
  village: Village,
  actor: Actor,
): { ok: true } | Refused<RequestRoadRefusal | RoleRequired> {
  const gate = mayMove(request, 'pass', { actor, village });
  if (!gate.ok) return gate;
  const isTowns = request.holderKey === 'role:townCoordinator';
  if (isTowns && !hasRole(actor, 'townCoordinator')) {
    return refuse({ code: 'RoleRequired', roles: ['townCoordinator'] });
  }
  return { ok: true };
}

/**
 * Give a request to somebody else, or give it another date 转给别人. Who had it and until when stays in the steps.
 *
 * Requirements, checked in this order:
 * - The request is not at its end, and the actor is of its desk or coordinates for the town.
 * - What was reopened so often that the town has it is given on by the town.
 * - The day is today or later, and within what the rules give the present step.
 * - Somebody is named where no person has it; person or date differ from before.
 * - The person may have it: somebody of the desk before it is assigned, then a receiver, then somebody who may visit.
 *
 * Records `RequestPassed`.
 */
export function passRequest(
  request: ServiceRequest,
  village: Village,
  command: PassRequest,
): Outcome<PassRequestRefusal> {
  const { actor, nowMs, dueOn, reason } = command;
  const gate = mayPass(request, village, actor);
  if (!gate.ok) return gate;
  const dateNo = unlessDayAllowed(request, dueOn, nowMs);
  if (dateNo) return dateNo;
  const before = request.holder?.kind === 'person' ? request.holder.person : null;
  const person = command.person ? referenceToVillager(command.person) : before;
  if (!person) return refuse({ code: 'ServicePersonNeeded' });
  const isOther = person.villagerId !== before?.villagerId;
  if (!isOther && endOfDayMs(dueOn) === request.dueAtMs) return refuse({ code: 'ServiceNothingChanged' });
  const unfit = isOther && command.person ? unfitOf(request, village, command.person, command) : null;
  if (unfit) return refuse(unfit);
  const moved = moveRequest({ ...request, ...inPlace(request, person) }, 'pass', {
    actor,
    nowMs,
    village,
    holder: heldBy(person),
    dueAtMs: endOfDayMs(dueOn),
    note: reason,
    data: { personId: person.villagerId, dueOn },
  });
  return accept([moved.change], { messages: [moved.message, ...wantedOf(moved.request, wantedAt[placeOf(request)])] });
}

const wantedAt = {
  received: 'requestToCheck',
  checked: 'requestToAssign',
  assigned: 'requestToDo',
  handled: 'requestToVisit',
} as const;

function placeOf({ status }: ServiceRequest): keyof typeof wantedAt {
  const isPlace = (one: string): one is keyof typeof wantedAt => one in wantedAt;
  assert(isPlace(status), 'only a request that is not at its end is passed on');
  return status;
}

/** Which of the request's people the holder is depends on where it stands. */
function inPlace(request: ServiceRequest, person: PersonReference): Partial<ServiceRequest> {
  const place = placeOf(request);
  if (place === 'assigned') return { doer: person };
  return place === 'handled' ? { visitor: person } : {};
}

function unfitOf(
  request: ServiceRequest,
  village: Village,
  person: Villager,
  { doers }: PassRequest,
): Exclude<PassRequestRefusal, RequestRoadRefusal> | null {
  const { id, name } = person;
  const place = placeOf(request);
  if (place === 'assigned') {
    const doer = doerOf(request, village, id);
    return 'code' in doer ? doer : null;
  }
  if (place === 'handled') {
    return mayVisitRequester(person, request, doers) ? null : { code: 'ServiceVisitorNotAllowed', name };
  }
  const isOfDesk = deskPeople(village).some(({ villagerId }) => villagerId === id);
  return isOfDesk ? null : { code: 'ServicePersonNotOfDesk', name };
}
