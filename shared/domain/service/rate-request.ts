import { accept, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Village } from '../village/village';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import { isTooLateToRate, judgedRating, letsRest, reopenRequest, requestReopenLastOn } from './reopen-request';
import type { ServiceRequest } from './service-request';

export interface RateRequest {
  actor: Actor;
  nowMs: number;
  isDone: boolean;
  rating: number;
  words: string;
}

export type RateRequestRefusal =
  RequestRoadRefusal | { code: 'ServiceRatingAlreadyGiven' } | { code: 'ServiceReopenTooLate'; lastOn: string };

/** Whether the requester may rate it now. */
export function mayRateRequest(
  request: ServiceRequest,
  village: Village,
  { actor, nowMs }: Pick<RateRequest, 'actor' | 'nowMs'>,
): { ok: true } | Refused<RateRequestRefusal> {
  const gate = mayMove(request, 'rate', { actor, village });
  if (!gate.ok) return gate;
  const sinceHandled = request.steps.map(({ verb }) => verb);
  const handledAt = sinceHandled.lastIndexOf('reportHandled');
  if (sinceHandled.lastIndexOf('rate') > handledAt) return refuse({ code: 'ServiceRatingAlreadyGiven' });
  if (isTooLateToRate(request, nowMs)) {
    return refuse({ code: 'ServiceReopenTooLate', lastOn: requestReopenLastOn(request) ?? '' });
  }
  return { ok: true };
}

/**
 * Rate by one's own hand how one's request was handled 满意度, 1 to 5.
 *
 * Requirements, checked in this order:
 * - The request is handled or visited, and the actor is its requester.
 * - They have not rated it since it was last handled.
 * - A visited request was visited at most `reopenDays` ago.
 *
 * Records `RequestRated`; a good rating is no visit, and the visitor still comes. Where it is not done, or rated below
 * `reopenRatingMin`, `RequestReopened` follows in the same act.
 */
export function rateRequest(
  request: ServiceRequest,
  village: Village,
  command: RateRequest,
): Outcome<RateRequestRefusal> {
  const gate = mayRateRequest(request, village, command);
  if (!gate.ok) return gate;
  const { actor, nowMs, isDone, words } = command;
  const rating = judgedRating(request, { manner: null, isDone, rating: command.rating, words });
  const { holder, dueAtMs } = request;
  const moved = moveRequest(request, 'rate', { actor, nowMs, village, holder, dueAtMs, rating });
  if (letsRest(rating)) return accept([moved.change]);
  const again = reopenRequest(moved.request, { actor, nowMs, village, reason: words, onBehalfOf: null });
  return accept([moved.change, again.change], { messages: again.messages });
}
