import { dayOf } from '../../kernel/time';
import { accept, type Outcome, type Refused, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { RoadRefusal } from '../proposal/travel';
import { carryOutVerdict } from './carry-out-verdict';
import { type Basis, verdictBasis } from './opinion-findings';
import { isOwnMatter, type OwnMatterRefusal } from './own-matter';
import { judgeVerdict, type VerdictRefusal } from './judge-verdict';

type Gate = RoleRequired | RoadRefusal | OwnMatterRefusal;
export type RouteAdmittedRefusal = Gate | VerdictRefusal;

/** Whether this person may route an admitted matter at all. */
export function mayRouteAdmitted(proposal: Proposal, actor: Actor): { ok: true } | Refused<Gate> {
  if (!hasRole(actor, 'branchReviewer')) return refuse({ code: 'RoleRequired', roles: ['branchReviewer'] });
  if (proposal.status !== 'admitted') {
    return refuse({ code: 'ProposalStatusNotAllowed', status: proposal.status, verb: 'route' });
  }
  return isOwnMatter(actor, proposal) ? refuse({ code: 'PreReviewOwnMatter' }) : { ok: true };
}

/**
 * Route an admitted matter that turns out not to be the council's 转给有关方面.
 *
 * Requirements, checked in this order:
 * - The actor is a reviewer of the party organisation, and the matter is admitted and not yet on an agenda.
 * - Neither author nor sponsor is the actor or a declared relative.
 * - The router gives the matter to that body, and the reason says something in plain words.
 *
 * Records `ProposalRouted`. The receiving body has it, to answer within `replyDaysMax`.
 */
export function routeAdmitted(
  basis: Basis,
  proposal: Proposal,
  command: { actor: Actor; matterKindId: string; bodyId: string; reason: string },
): Outcome<RouteAdmittedRefusal> {
  const { actor, matterKindId, bodyId, reason } = command;
  const may = mayRouteAdmitted(proposal, actor);
  if (!may.ok) return may;
  const ruling = judgeVerdict(basis, proposal, { verdict: 'route', matterKindId, bodyId, reason });
  if (!ruling.ok) return ruling;
  const { nowMs } = basis;
  const opinion = { ...ruling.findings, preparedBy: referenceTo(actor), preparedAtMs: nowMs, sessionId: null };
  const carried = carryOutVerdict(proposal, ruling, { ...verdictBasis(basis, dayOf(nowMs)), actor, opinion });
  return carried.ok ? accept([carried.change], { messages: carried.messages }) : carried;
}
