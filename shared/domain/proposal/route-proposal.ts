import { accept, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, isSelfOrRelative } from '../member/actor';
import { type RuleBook, valueOf } from '../village/rule-book';
import { dueUnder, type Now } from '../village/rule-clock';
import { heldByBody } from './holder';
import type { Proposal } from './proposal';
import { mayTravel, type RoadRefusal, travel } from './travel';

export type RouteToDeskRefusal =
  RoadRefusal | { code: 'RouteOwnMatter' } | { code: 'RouteReasonTooShort'; charsMin: number; chars: number };

/**
 * Send a plain request for a service to the service desk 转网格服务台, without a meeting.
 *
 * Requirements, checked in this order:
 * - The matter is submitted, and the actor is chair or clerk.
 * - It is neither the actor's own nor a declared relative's.
 * - The reason is given in plain words, `plainReasonCharsMin` characters at least.
 *
 * Records `ProposalRouted`. The service desk has it, to answer within `replyDaysMax`.
 */
export function routeToServiceDesk(
  rules: RuleBook,
  proposal: Proposal,
  command: Now & { actor: Actor; reason: string },
): Outcome<RouteToDeskRefusal> {
  const { actor, nowMs } = command;
  const reason = command.reason.trim();
  const may = mayRouteToServiceDesk(proposal, actor);
  if (!may.ok) return may;
  const charsMin = valueOf(rules, 'plainReasonCharsMin');
  const chars = Array.from(reason).length;
  if (chars < charsMin) return refuse({ code: 'RouteReasonTooShort', charsMin, chars });
  const travelled = travel({ ...proposal, routedTo: 'serviceDesk' }, 'route', {
    actor,
    nowMs,
    holder: heldByBody('serviceDesk'),
    ...dueUnder(rules, 'replyDaysMax', command),
    reason,
    data: { routedTo: 'serviceDesk' },
  });
  if (!travelled.ok) return travelled;
  const { title, dueAtMs } = travelled.proposal;
  return accept([travelled.change], {
    messages: [
      travelled.message,
      {
        to: { kind: 'role', role: 'clerk' },
        code: 'answerWanted',
        data: { title, dueAtMs },
        page: travelled.message.page,
      },
    ],
  });
}

/** Whether this person may route it at all; the matter's page asks before a reason is written. */
export function mayRouteToServiceDesk(
  proposal: Proposal,
  actor: Actor,
): { ok: true } | Extract<Outcome<RouteToDeskRefusal>, { ok: false }> {
  const may = mayTravel(proposal, 'route', actor);
  if (!may.ok) return may;
  if (proposal.status !== 'submitted') {
    return refuse({ code: 'ProposalStatusNotAllowed', status: proposal.status, verb: 'route' });
  }
  return isSelfOrRelative(actor, proposal.authorId) ? refuse({ code: 'RouteOwnMatter' }) : { ok: true };
}
