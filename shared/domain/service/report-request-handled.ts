import { accept, type Outcome, refuse } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import type { Actor } from '../member/actor';
import { referenceToVillager, type Villager } from '../member/villager';
import { heldBy } from '../proposal/holder';
import type { Village } from '../village/village';
import { wantedOf } from './desk-holder';
import { mayMove, moveRequest, type RequestRoadRefusal } from './move-request';
import { mayVisitRequester } from './request-visitor';
import type { ServiceRequest } from './service-request';

export interface ReportRequestHandled {
  actor: Actor;
  nowMs: number;
  /** What was done. */
  evidence: string;
  photoIds: readonly string[];
  /** Everybody who did it, as the roster knows them: their households do not visit. */
  doers: readonly Villager[];
  /** Who may visit, in the order of the rule; see `requestVisitorIds`. */
  candidates: readonly Villager[];
}

export type ReportRequestHandledRefusal = RequestRoadRefusal | { code: 'ServiceVisitorNobodyLeft' };

/**
 * Report a request handled 报办好. One that was opened for a matter ends by answering the matter instead, see
 * `answerMatter`.
 *
 * Requirements, checked in this order:
 * - The request is assigned, and the actor is its doer, or speaks or records for the unit that is.
 * - There is somebody to visit who neither did it nor lives with whoever did.
 *
 * Records `RequestHandled`. The visitor has it for `visitDaysMax`.
 */
export function reportRequestHandled(
  request: ServiceRequest,
  village: Village,
  command: ReportRequestHandled,
): Outcome<ReportRequestHandledRefusal> {
  const { actor, nowMs, evidence, photoIds, doers, candidates } = command;
  const gate = mayMove(request, 'reportHandled', { actor, village });
  if (!gate.ok) return gate;
  const person = candidates.find((candidate) => mayVisitRequester(candidate, request, doers));
  if (!person) return refuse({ code: 'ServiceVisitorNobodyLeft' });
  const visitor = referenceToVillager(person);
  const moved = moveRequest({ ...request, visitor, acceptance: null }, 'reportHandled', {
    actor,
    nowMs,
    village,
    holder: heldBy(visitor),
    dueAtMs: dueAfterDays(nowMs, request.rules.visitDaysMax),
    note: evidence,
    photoIds,
    data: { visitorId: visitor.villagerId },
  });
  return accept([moved.change], { messages: [moved.message, ...wantedOf(moved.request, 'requestToVisit')] });
}
