import { assert } from '../../kernel/assert';
import { accept, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { endOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import { referenceToVillager, type Villager } from '../member/villager';
import { type Holder, heldBy, heldByUnit, holderKeyOf } from '../proposal/holder';
import { referenceToUnit, type Unit } from '../village/unit';
import type { Village } from '../village/village';
import { type ServiceDateNotAllowed, unlessDayAllowed } from './day-allowed';
import { wantedOf } from './desk-holder';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import { inHandsOf, promisedUntilMs, type ReceiverNotAllowed, unlessReceiver } from './receiver';
import { deskPeople } from './receivers';
import { mayVisitRequester } from './request-visitor';
import type { ServiceRequest } from './service-request';

export interface PassRequest {
  actor: Actor;
  nowMs: number;
  /** Whoever has it from now on; null where a unit does, or only the date changes. */
  person: Villager | null;
  /** The outside unit that does it from now on. */
  unit: Unit | null;
  dueOn: string;
  reason: string;
  /** Everybody who did it, as the roster knows them, where a visitor is changed. */
  doers: readonly Villager[];
}

export type PassRequestRefusal =
  | RequestRoadRefusal
  | RoleRequired
  | ServiceDateNotAllowed
  | ReceiverNotAllowed
  | { code: 'ServiceNotToUnit' }
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
 * - The person may have it: somebody of the desk before it is assigned, then a receiver, then somebody who may visit. A
 *   unit that still receives something may do it, and nothing else.
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
  const to = receiverAfter(request, command);
  if (!to) return refuse({ code: 'ServicePersonNeeded' });
  const isOther = holderKeyOf(to) !== request.holderKey;
  if (!isOther && endOfDayMs(dueOn) === promisedUntilMs(request)) return refuse({ code: 'ServiceNothingChanged' });
  const unfit = isOther ? unlessFit(request, village, command) : undefined;
  if (unfit) return unfit;
  const { holder, dueAtMs, ...people } = inPlace(request, to, isOther, command);
  const moved = moveRequest({ ...request, ...people }, 'pass', {
    actor,
    nowMs,
    village,
    holder,
    dueAtMs,
    note: reason,
    data: { toKey: holderKeyOf(holder), dueOn },
  });
  return accept([moved.change], { messages: [moved.message, ...wantedOf(moved.request, wantedAt[placeOf(request)])] });
}

/** Whoever has it afterwards; null where nobody is named, and no person and no unit has it. */
function receiverAfter({ holder }: ServiceRequest, { person, unit }: PassRequest): Holder | null {
  if (unit) return heldByUnit(referenceToUnit(unit));
  if (person) return heldBy(referenceToVillager(person));
  return holder?.kind === 'person' || holder?.kind === 'unit' ? holder : null;
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

interface Passed extends Partial<ServiceRequest> {
  holder: Holder;
  dueAtMs: number;
}

/** Which of the request's people the holder is depends on where it stands; another unit takes it on anew. */
function inPlace(request: ServiceRequest, to: Holder, isOther: boolean, { unit, dueOn, nowMs }: PassRequest): Passed {
  if (unit && isOther) return inHandsOf(request, unit, dueOn, nowMs);
  const dueAtMs = endOfDayMs(dueOn);
  if (to.kind !== 'person') {
    // The same unit until another day: what it has not taken on yet stays to be taken on.
    if (!request.acceptance) return { holder: to, dueAtMs };
    return { holder: to, dueAtMs: Math.min(request.dueAtMs, dueAtMs), acceptance: { promisedOn: dueOn } };
  }
  const place = placeOf(request);
  if (place === 'assigned') return inHandsOf(request, to.person, dueOn, nowMs);
  return { holder: to, dueAtMs, ...(place === 'handled' ? { visitor: to.person } : {}) };
}

function unlessFit(
  request: ServiceRequest,
  village: Village,
  { person, unit, doers }: PassRequest,
): Refused<PassRequestRefusal> | undefined {
  const place = placeOf(request);
  if (unit && place !== 'assigned') return refuse({ code: 'ServiceNotToUnit' });
  if (place === 'assigned') return unlessReceiver(request, village, { doerId: person?.id ?? null, unit });
  assert(person, 'whoever has it anew is a person or a unit');
  const { id, name } = person;
  if (place === 'handled') {
    const fit = mayVisitRequester(person, request, doers);
    return fit ? undefined : refuse({ code: 'ServiceVisitorNotAllowed', name });
  }
  const isOfDesk = deskPeople(village).some(({ villagerId }) => villagerId === id);
  return isOfDesk ? undefined : refuse({ code: 'ServicePersonNotOfDesk', name });
}
