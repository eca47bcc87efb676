import { assert } from '../../kernel/assert';
import type { MessageDraft } from '../../kernel/outcome';
import { addDays, dayOf, dueAfterDays, endOfDayMs } from '../../kernel/time';
import { explainRatingBy } from '../follow-up/reopening';
import type { Actor } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { heldBy, heldByRole, heldByUnit } from '../proposal/holder';
import type { Village } from '../village/village';
import { wantedOf } from './desk-holder';
import { type Moved, moveRequest } from './move-request';
import type { RequestRating, ServiceRequest } from './service-request';

/** What the requester says of it, before it is judged by the rule. */
export interface RatingSaid {
  manner: RequestRating['manner'];
  isDone: boolean;
  rating: number;
  words: string;
}

export function judgedRating(request: ServiceRequest, said: RatingSaid): RequestRating {
  return { ...said, explanation: explainRatingBy(request.rules.ratingMin, said.rating) };
}

/** Done, and rated no lower than the rule lets rest. */
export function letsRest({ isDone, explanation }: RequestRating): boolean {
  return isDone && explanation.isMet;
}

export interface ReopenRequest {
  actor: Actor;
  nowMs: number;
  village: Village;
  reason: string;
  /** The requester, where the visitor records what they said. */
  onBehalfOf: PersonReference | null;
}

/**
 * Take a request up again 重新办理, with everything that happened kept: its doer has it for `redoDaysMax`. From the
 * `reopensToTown`-th time the town has it, nobody is its doer, and the town must give it to somebody.
 */
export function reopenRequest(
  request: ServiceRequest,
  { actor, nowMs, village, reason, onBehalfOf }: ReopenRequest,
): Moved & { messages: MessageDraft[] } {
  const reopenedCount = request.reopenedCount + 1;
  const goesToTown = reopenedCount >= request.rules.reopensToTown;
  const doer = goesToTown ? null : request.doer;
  const unit = goesToTown ? null : request.unit;
  assert(goesToTown || doer || unit, 'a request that was handled has somebody who did it');
  const holder = unit ? heldByUnit(unit) : doer ? heldBy(doer) : heldByRole('townCoordinator');
  const moved = moveRequest({ ...request, doer, unit, visitor: null, reopenedCount }, 'reopen', {
    actor,
    nowMs,
    village,
    holder,
    dueAtMs: dueAfterDays(nowMs, request.rules.redoDaysMax),
    note: reason,
    onBehalfOf,
    data: { reopenedCount, goesToTown },
  });
  return { ...moved, messages: [moved.message, ...wantedOf(moved.request, 'requestToRedo')] };
}

/** The last day on which a visited request can be reopened; null while it waits for its visit. */
export function requestReopenLastOn({ status, statusSinceMs, rules }: ServiceRequest): string | null {
  return status === 'visited' ? addDays(dayOf(statusSinceMs), rules.reopenDays) : null;
}

export function isTooLateToRate(request: ServiceRequest, nowMs: number): boolean {
  const lastOn = requestReopenLastOn(request);
  return lastOn !== null && nowMs > endOfDayMs(lastOn);
}
