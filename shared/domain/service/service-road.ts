import type { RequestStatus } from './status';

/**
 * In which capacity somebody moves a request: a relation to this very one. `desk` 服务台 is its grid member, the clerk or
 * the chair; `doer` also who speaks or records for the unit that does it; `town` whoever coordinates for the town.
 */
export const requestCapacities = ['requester', 'helper', 'desk', 'doer', 'visitor', 'town'] as const;
export type RequestCapacity = (typeof requestCapacities)[number];

interface ServiceRow {
  verb: string;
  from: readonly RequestStatus[];
  /** `same` leaves the request where it is. */
  to: RequestStatus | 'same';
  by: readonly RequestCapacity[];
  /** The event in the request's chain. */
  event: string;
}

/** What can be done with a request until it is handled. */
const atTheDesk = ['received', 'checked', 'assigned'] as const;

/**
 * The road of a request 网格服务 that needs no meeting: received → checked → assigned → handled → visited. Rules, buttons
 * and the exhaustive test use it; a (status, verb, capacity) not in it is refused.
 */
export const serviceRoad = [
  { verb: 'ask', from: ['draft'], to: 'received', by: ['requester', 'helper'], event: 'RequestReceived' },
  { verb: 'check', from: ['received'], to: 'checked', by: ['desk'], event: 'RequestChecked' },
  { verb: 'assign', from: ['checked'], to: 'assigned', by: ['desk'], event: 'RequestAssigned' },
  // An outside unit takes on what it was given, or gives it back.
  { verb: 'takeOn', from: ['assigned'], to: 'same', by: ['doer'], event: 'RequestTakenOn' },
  // The doer says why it is not theirs; the desk finds somebody else.
  { verb: 'giveBack', from: ['assigned'], to: 'checked', by: ['doer'], event: 'RequestGivenBack' },
  { verb: 'reportHandled', from: ['assigned'], to: 'handled', by: ['doer'], event: 'RequestHandled' },
  { verb: 'recordVisit', from: ['handled'], to: 'visited', by: ['visitor'], event: 'RequestVisited' },
  { verb: 'rate', from: ['handled', 'visited'], to: 'same', by: ['requester'], event: 'RequestRated' },
  // Only together with a visit or a rating that asks for it.
  {
    verb: 'reopen',
    from: ['handled', 'visited'],
    to: 'assigned',
    by: ['requester', 'visitor'],
    event: 'RequestReopened',
  },
  // Another person or another date, with the reason; what was promised before stays in the steps.
  { verb: 'pass', from: [...atTheDesk, 'handled'], to: 'same', by: ['desk', 'town'], event: 'RequestPassed' },
  { verb: 'withdraw', from: atTheDesk, to: 'withdrawn', by: ['requester', 'helper'], event: 'RequestWithdrawn' },
  { verb: 'bringToCouncil', from: atTheDesk, to: 'becameMatter', by: ['desk'], event: 'RequestBecameMatter' },
  // The two ends of a request that was opened for a matter: the matter goes on by its own road.
  { verb: 'answer', from: atTheDesk, to: 'answered', by: ['desk', 'doer'], event: 'RequestAnswered' },
  { verb: 'recall', from: atTheDesk, to: 'recalled', by: ['requester'], event: 'RequestRecalled' },
] as const satisfies readonly ServiceRow[];

export type ServiceVerb = (typeof serviceRoad)[number]['verb'];

export const serviceVerbs: readonly ServiceVerb[] = serviceRoad.map((row) => row.verb);

/** The row of a verb; each has one. */
export function serviceRow(verb: ServiceVerb): ServiceRow {
  return serviceRoad.find((row) => row.verb === verb) as ServiceRow;
}
