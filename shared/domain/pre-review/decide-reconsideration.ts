import { dayOf } from '../../kernel/time';
import { accept, type Outcome, type Refused, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { RoadRefusal } from '../proposal/travel';
import { carryOutVerdict } from './carry-out-verdict';
import { judgeVerdict, type VerdictRefusal } from './judge-verdict';
import { type Basis, type VerdictDraft, verdictBasis } from './opinion-findings';
import { isOwnMatter, type OwnMatterRefusal } from './own-matter';
import { plainReasonRefusal } from './plain-reason';

/** The road has no way back from a reconsideration: the town admits, declines or routes. */
export type ReconsiderationDraft = Exclude<VerdictDraft, { verdict: 'return' }>;

type Gate = RoleRequired | RoadRefusal | OwnMatterRefusal;
export type DecideReconsiderationRefusal = Gate | VerdictRefusal;

/** Whether this person may decide the reconsideration at all. */
export function mayDecideReconsideration(proposal: Proposal, actor: Actor): { ok: true } | Refused<Gate> {
  if (!hasRole(actor, 'townCoordinator')) return refuse({ code: 'RoleRequired', roles: ['townCoordinator'] });
  if (proposal.status !== 'underReconsideration') {
    return refuse({ code: 'ProposalStatusNotAllowed', status: proposal.status, verb: 'admit' });
  }
  return isOwnMatter(actor, proposal) ? refuse({ code: 'PreReviewOwnMatter' }) : { ok: true };
}

/**
 * Decide a reconsideration 复议: the town coordinator's verdict, which stands.
 *
 * Requirements, checked in this order:
 * - The actor is the town's coordinator, and the matter is under reconsideration.
 * - Neither author nor sponsor is the actor or a declared relative.
 * - The reason says something in plain words, whatever the verdict.
 * - The rules allow the verdict as in the pre-review; but the town may admit a matter whose preparation was found
 *   wanting, because that may be the very finding it overrules.
 *
 * Records the event of the verdict.
 */
export function decideReconsideration(
  basis: Basis,
  proposal: Proposal,
  command: { actor: Actor; draft: ReconsiderationDraft },
): Outcome<DecideReconsiderationRefusal> {
  const { actor, draft } = command;
  const may = mayDecideReconsideration(proposal, actor);
  if (!may.ok) return may;
  const reasonRefusal = plainReasonRefusal(basis.village.rules, draft.reason);
  if (reasonRefusal) return refuse(reasonRefusal);
  const ruling = judgeVerdict(basis, proposal, draft, { overrulesChecklist: true });
  if (!ruling.ok) return ruling;
  const { nowMs } = basis;
  const opinion = { ...ruling.findings, preparedBy: referenceTo(actor), preparedAtMs: nowMs, sessionId: null };
  const carried = carryOutVerdict(proposal, ruling, { ...verdictBasis(basis, dayOf(nowMs)), actor, opinion });
  return carried.ok ? accept([carried.change], { messages: carried.messages }) : carried;
}
