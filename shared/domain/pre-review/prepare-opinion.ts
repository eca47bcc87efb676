import { seal } from '../../kernel/case';
import { accept, change, type Outcome, type Refused, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { RoadRefusal } from '../proposal/travel';
import { judgeVerdict, type VerdictRefusal } from './judge-verdict';
import type { Basis, Findings, VerdictDraft } from './opinion-findings';
import { isOwnMatter, type OwnMatterRefusal } from './own-matter';

export type PrepareOpinionGate = RoleRequired | RoadRefusal | OwnMatterRefusal;
export type PrepareOpinionRefusal = PrepareOpinionGate | VerdictRefusal;

/** Whether this person may prepare an opinion on this matter at all; the page asks before it shows the form. */
export function mayPrepareOpinion(proposal: Proposal, actor: Actor): { ok: true } | Refused<PrepareOpinionGate> {
  if (!hasRole(actor, 'branchReviewer')) return refuse({ code: 'RoleRequired', roles: ['branchReviewer'] });
  if (proposal.status !== 'raised') {
    return refuse({ code: 'ProposalStatusNotAllowed', status: proposal.status, verb: 'admit' });
  }
  return isOwnMatter(actor, proposal) ? refuse({ code: 'PreReviewOwnMatter' }) : { ok: true };
}

/**
 * Prepare the opinion 预审意见 on a matter for the party organisation's session. May be done again until it decides.
 *
 * Requirements, checked in this order:
 * - The actor is a reviewer of the party organisation.
 * - The matter is raised.
 * - Neither author nor sponsor is the actor or a declared relative.
 * - The rules allow the verdict (see {@link judgeVerdict}).
 *
 * Records `OpinionPrepared`; the matter stays where it is, and nobody is told before the session has decided.
 */
export function prepareOpinion(
  basis: Basis,
  proposal: Proposal,
  command: { actor: Actor; draft: VerdictDraft },
): Outcome<PrepareOpinionRefusal> {
  const { actor, draft } = command;
  const may = mayPrepareOpinion(proposal, actor);
  if (!may.ok) return may;
  const ruling = judgeVerdict(basis, proposal, draft);
  if (!ruling.ok) return ruling;
  const { findings } = ruling;
  const opinion = { ...findings, preparedBy: referenceTo(actor), preparedAtMs: basis.nowMs, sessionId: null };
  const event = { type: 'OpinionPrepared', data: opinionData(findings), matterId: proposal.id };
  return accept([change({ ...proposal, opinion }, event)]);
}

function opinionData(findings: Findings) {
  return {
    verdict: findings.verdict,
    ground: findings.ground,
    failingItemIds: findings.failingItemIds,
    articleIds: findings.articleIds,
    matterKind: findings.matterKind,
    body: findings.body,
    handlerId: findings.handler?.villagerId ?? null,
    dueOn: findings.dueOn,
    reason: seal(findings.reason),
  };
}
