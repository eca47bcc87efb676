import { type Refused, refuse } from '../../kernel/outcome';
import { heldByBody } from '../proposal/holder';
import { dueUnder } from '../village/rule-clock';
import { bodyIds } from '../village/router';
import { type Basis, nothingFound, type Ruling, type VerdictDraft } from './opinion-findings';
import { plainReasonRefusal, type ReasonRefusal } from './plain-reason';
import { explainRoute, routeAnswer } from '../village/router-answer';

export type RouteVerdictRefusal =
  | ReasonRefusal
  | { code: 'MatterKindUnknown' }
  | { code: 'RouteCouncilsOwn'; matterKind: string }
  | { code: 'RouteBodyNotOfRouter'; bodies: readonly string[] };

/**
 * Route a matter to the body whose it is, or to the service desk 转给有关方面.
 *
 * Requirements, checked in this order:
 * - The router knows the kind of matter.
 * - It is not the council's own.
 * - The body is the one that the router names, or the one that may decide in its place.
 * - The reason says something in plain words.
 *
 * The receiving body has it, to answer within `replyDaysMax`.
 */
export function judgeRoute(
  { village, register, ...now }: Basis,
  draft: Extract<VerdictDraft, { verdict: 'route' }>,
): Ruling | Refused<RouteVerdictRefusal> {
  const answer = routeAnswer(register.router, draft.matterKindId);
  if (!answer) return refuse({ code: 'MatterKindUnknown' });
  if (answer.receivers.length === 0) return refuse({ code: 'RouteCouncilsOwn', matterKind: answer.title });
  const isNamed = answer.receivers.some((receiver) => receiver.bodyId === draft.bodyId);
  const body = bodyIds.find((id) => id === draft.bodyId);
  if (!isNamed || !body) {
    return refuse({ code: 'RouteBodyNotOfRouter', bodies: answer.receivers.map((receiver) => receiver.title) });
  }
  const reasonRefusal = plainReasonRefusal(village.rules, draft.reason);
  if (reasonRefusal) return refuse(reasonRefusal);
  return {
    ok: true,
    findings: { ...nothingFound, verdict: 'route', body, matterKind: draft.matterKindId, reason: draft.reason },
    explanation: explainRoute(answer),
    holder: heldByBody(body),
    ...dueUnder(village.rules, 'replyDaysMax', now),
  };
}
