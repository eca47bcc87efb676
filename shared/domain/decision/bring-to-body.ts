import { type Outcome, accept, refuse } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import type { Actor } from '../member/actor';
import { heldByBody, heldByRole } from '../proposal/holder';
import type { Procedure } from '../proposal/procedure';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import type { Route } from '../village/router';
import type { Decision } from './decision';

export interface BringToBody {
  actor: Actor;
  nowMs: number;
  /** The body of the router's answer, or the one that may decide in its place. */
  bodyId: string;
}

export type BringToBodyRefusal =
  | RoadRefusal
  | { code: 'ProcedureAlreadyBegun'; title: string }
  | { code: 'ProcedureNotNeeded' }
  | { code: 'ProcedureDecisionFinal' }
  | { code: 'ProcedureObjectionOpen' }
  | { code: 'ProcedureBodyUnknown' };

/** Days to convene where a body decides without a configured procedure; the village's own `scheduleDaysMax`. */
export interface ProcedureRules {
  scheduleDaysMax: number;
}

/**
 * Bring a matter to the body that must decide it 交有权的会决定: by the configured procedure, for example 四议两公开. A matter
 * that the council recommended travels the road once more for that body, and keeps the recommendation.
 *
 * Requirements, checked in this order:
 * - The matter is admitted, or adopted; the actor is chair or clerk.
 * - No procedure has begun.
 * - The router gives matters of its kind to another body.
 * - What was adopted is a recommendation, and no objection to it waits.
 * - The body is the router's, or the one that may decide in its place.
 *
 * Records `ProposalBroughtToBody`. Whoever has the first step has the matter, until the days of that step are over.
 */
export function bringToBody(
  proposal: Proposal,
  decision: Decision | undefined,
  route: Route | undefined,
  rules: ProcedureRules,
  { actor, nowMs, bodyId }: BringToBody,
): Outcome<BringToBodyRefusal> {
  const road = mayTravel(proposal, 'bringToBody', actor);
  if (!road.ok) return road;
  if (proposal.procedure) return refuse({ code: 'ProcedureAlreadyBegun', title: proposal.procedure.title });
  if (route?.matterKind.councilMay !== 'recommend') return refuse({ code: 'ProcedureNotNeeded' });
  if (proposal.status === 'adopted' && decision?.force !== 'recommendation')
    return refuse({ code: 'ProcedureDecisionFinal' });
  if (proposal.objectionToAnswer !== null) return refuse({ code: 'ProcedureObjectionOpen' });
  const body = [route.body, route.alternativeBody].find((one) => one?.id === bodyId);
  if (!body || body.id === 'serviceDesk') return refuse({ code: 'ProcedureBodyUnknown' });
  const procedure: Procedure = {
    id: route.procedure?.id ?? body.id,
    title: route.procedure?.title ?? body.title,
    bodyId: body.id,
    bodyTitle: body.title,
    startedAtMs: nowMs,
    from: proposal.status,
    recommendationId: proposal.status === 'adopted' ? proposal.decisionId : null,
    steps: stepsOf(route, body, rules),
  };
  const first = procedure.steps[0];
  const brought: Proposal = { ...proposal, procedure, meetingId: null, decisionId: null };
  const travelled = travel(brought, 'bringToBody', {
    actor,
    nowMs,
    holder: first?.kind === 'held' ? heldByBody(first.holder) : heldByRole('chair'),
    dueAtMs: dueAfterDays(nowMs, first?.daysMax ?? rules.scheduleDaysMax),
    data: { procedureId: procedure.id, bodyId: body.id, recommendationId: procedure.recommendationId },
  });
  if (!travelled.ok) return travelled;
  return accept([travelled.change], { messages: [travelled.message] });
}

/** As configured; where nothing is, the body's meeting is the only step. */
function stepsOf(route: Route, body: Route['body'], { scheduleDaysMax }: ProcedureRules): Procedure['steps'] {
  const { procedure } = route;
  const only = { kind: 'decides' as const, holder: 'council' as const, daysMin: 0, daysMax: scheduleDaysMax };
  if (!procedure?.stages) return [{ title: body.title, ...only, records: [] }];
  return procedure.steps.map((title, index) => ({
    title,
    ...only,
    ...procedure.stages?.[index],
    records: [],
  }));
}
