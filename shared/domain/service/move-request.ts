import { assert } from '../../kernel/assert';
import { type EventData, seal } from '../../kernel/case';
import { type Change, change, type MessageDraft, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, referenceTo } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { handedTo } from '../proposal/held';
import type { Holder } from '../proposal/holder';
import type { Village } from '../village/village';
import { requestCapacitiesOf } from './request-capacities';
import { requestPage, type RequestRating, type RequestStep, type ServiceRequest } from './service-request';
import { type RequestCapacity, serviceRow, type ServiceVerb } from './service-road';
import { isAtEnd, type RequestStatus } from './status';

/** The road of a request has no such step: wrong status, or the actor is nobody who may take it. */
export type RequestRoadRefusal =
  | { code: 'ServiceRequestStatusNotAllowed'; status: RequestStatus; verb: ServiceVerb }
  | { code: 'ServiceRequestNotYours'; verb: ServiceVerb; allowed: readonly RequestCapacity[] };

export interface RequestStepCommand {
  actor: Actor;
  nowMs: number;
  village: Village;
  /** In whose hands afterwards; null only where the request ends. */
  holder: Holder | null;
  /** Until when, UTC milliseconds; 0 only where the request ends. */
  dueAtMs: number;
  note?: string;
  photoIds?: readonly string[];
  rating?: RequestRating;
  onBehalfOf?: PersonReference | null;
  /** Further ids and numbers for the event. */
  data?: EventData;
}

export interface Moved {
  ok: true;
  request: ServiceRequest;
  change: Change;
  /** Tells the requester, and whoever filled it in. */
  message: MessageDraft;
}

/** Whether the road has this step for this actor; the phone asks the same question for its buttons. */
export function mayMove(
  request: ServiceRequest,
  verb: ServiceVerb,
  { actor, village }: { actor: Actor; village: Village },
): { ok: true } | Refused<RequestRoadRefusal> {
  const { from, by: allowed } = serviceRow(verb);
  if (!from.includes(request.status)) {
    return refuse({ code: 'ServiceRequestStatusNotAllowed', status: request.status, verb });
  }
  const capacities = requestCapacitiesOf(actor, request, village);
  if (!allowed.some((one) => capacities.includes(one)))
    return refuse({ code: 'ServiceRequestNotYours', verb, allowed });
  return { ok: true };
}

/**
 * Move a request along its road: the only place where status, holder and date change. `request` may already carry the
 * verb's own changes (a doer, a visitor); whether the actor may take the verb is asked before, of {@link mayMove}.
 *
 * Records the row's event. A request that is not at its end always has a holder and a date.
 */
export function moveRequest(request: ServiceRequest, verb: ServiceVerb, command: RequestStepCommand): Moved {
  const row = serviceRow(verb);
  assert(row.from.includes(request.status), 'the gate was asked before a request is moved');
  const to = row.to === 'same' ? request.status : row.to;
  assert(isAtEnd(to) === (command.holder === null), 'a request has a holder exactly until its end');
  assert(isAtEnd(to) === (command.dueAtMs === 0), 'a request has a date exactly until its end');
  const step = stepTaken(request, verb, to, command);
  const next: ServiceRequest = {
    ...request,
    ...handedTo(request, step),
    status: to,
    statusSinceMs: to === request.status ? request.statusSinceMs : step.atMs,
    isOpen: !isAtEnd(to),
    steps: [...request.steps, step],
    movedAtMs: step.atMs,
  };
  return { ok: true, request: next, change: change(next, eventOf(next, verb, command)), message: newsOf(next, verb) };
}

function stepTaken(
  { status }: ServiceRequest,
  verb: ServiceVerb,
  to: RequestStatus,
  command: RequestStepCommand,
): RequestStep {
  return {
    verb,
    from: status,
    to,
    by: referenceTo(command.actor),
    onBehalfOf: command.onBehalfOf ?? null,
    atMs: command.nowMs,
    note: command.note ?? '',
    photoIds: [...(command.photoIds ?? [])],
    rating: command.rating ?? null,
    holder: command.holder,
    dueAtMs: command.dueAtMs,
  };
}

function eventOf(next: ServiceRequest, verb: ServiceVerb, { note, photoIds, rating, data }: RequestStepCommand) {
  const { status, holderKey, dueAtMs, matterId } = next;
  return {
    type: serviceRow(verb).event,
    data: {
      verb,
      status,
      holderKey,
      dueAtMs,
      ...(note ? { note: seal(note) } : {}),
      ...(photoIds && photoIds.length > 0 ? { photoCount: photoIds.length } : {}),
      ...(rating ? ratingData(rating) : {}),
      ...data,
    },
    ...(matterId === null ? {} : { matterId }),
  };
}

function ratingData({ manner, isDone, rating, words, explanation }: RequestRating): EventData {
  return { manner, isDone, rating, isMet: explanation.isMet, words: seal(words) };
}

function newsOf(
  { id, requesterId, helperId, title, status, dueAtMs }: ServiceRequest,
  verb: ServiceVerb,
): MessageDraft {
  return {
    to: { kind: 'people', villagerIds: [requesterId, helperId] },
    code: 'requestChanged',
    data: { verb, status, title, dueAtMs },
    page: requestPage(id),
  };
}
