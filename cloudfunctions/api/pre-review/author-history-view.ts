import type { AuthorHistoryPage } from '@shared/contract/pre-review-pages';
import { hasRole } from '@shared/domain/member/actor';
import type { Opinion, Proposal } from '@shared/domain/proposal/proposal';
import { refuse } from '@shared/kernel/outcome';
import { findProposal, listProposals } from '@cloud/_repositories/proposals';
import { reply, type View } from '../action';

const judges = ['branchReviewer', 'townCoordinator'] as const;
const rowsMax = 20;

/** `pre-review.author-history`: what became of the author's other matters, for those who judge this one. */
export const authorHistoryView: View<'pre-review.author-history'> = async ({ reads, actor, payload }) => {
  if (!judges.some((role) => hasRole(actor, role))) return refuse({ code: 'RoleRequired', roles: judges });
  const proposal = await findProposal(reads, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const matters = await listProposals(reads, {
    where: { villageId: actor.villageId, authorId: proposal.authorId },
    orderBy: { field: 'createdAtMs', direction: 'descending' },
    limit: rowsMax,
  });
  const others = matters.filter(({ id }) => id !== proposal.id);
  const rows = others.flatMap(verdictsOf);
  return reply<AuthorHistoryPage>({
    raisedCount: others.length,
    returnedCount: others.filter(({ steps }) => steps.some(({ verb }) => verb === 'return')).length,
    rows: rows.slice(0, rowsMax),
  });
};

/** Every no to a matter: returned, declined, routed; the latest first. */
function verdictsOf({ id, title, steps }: Proposal): AuthorHistoryPage['rows'] {
  const isNo = (verb: string): verb is Opinion['verdict'] => ['return', 'decline', 'route'].includes(verb);
  return [...steps].reverse().flatMap(({ verb, atMs, reason }) => {
    return isNo(verb) ? [{ proposalId: id, title, verdict: verb, atMs, reason }] : [];
  });
}
