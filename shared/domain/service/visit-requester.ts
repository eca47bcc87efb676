import { accept, type Outcome, refuse } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Village } from '../village/village';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import { judgedRating, letsRest, type RatingSaid, reopenRequest } from './reopen-request';
import { requestDoerIds } from './request-visitor';
import type { ServiceRequest } from './service-request';

export interface VisitRequester {
  actor: Actor;
  nowMs: number;
  note: string;
  said: RatingSaid;
}

export type VisitRequesterRefusal = RequestRoadRefusal | { code: 'ServiceVisitByDoer' };

/**
 * Record the visit to the requester 回访, at home or by telephone, with their rating 满意度.
 *
 * Requirements, checked in this order:
 * - The request is handled, and the actor is its visitor.
 * - The visitor did not do it.
 *
 * Records `RequestVisited`; the request is at its end. Where it is not done, or rated below `reopenRatingMin`, a second
 * step follows in the same act: `RequestReopened`, taken by the visitor on behalf of the requester.
 */
export function visitRequester(
  request: ServiceRequest,
  village: Village,
  { actor, nowMs, note, said }: VisitRequester,
): Outcome<VisitRequesterRefusal> {
  const gate = mayMove(request, 'recordVisit', { actor, village });
  if (!gate.ok) return gate;
  if (requestDoerIds(request).includes(actor.villagerId)) return refuse({ code: 'ServiceVisitByDoer' });
  const rating = judgedRating(request, said);
  const moved = moveRequest(request, 'recordVisit', { actor, nowMs, village, holder: null, dueAtMs: 0, note, rating });
  if (letsRest(rating)) return accept([moved.change], { messages: [moved.message] });
  const reason = said.words === '' ? note : said.words;
  const { requester: onBehalfOf } = request;
  const again = reopenRequest(moved.request, { actor, nowMs, village, reason, onBehalfOf });
  return accept([moved.change, again.change], { messages: again.messages });
}
