import { routeAdmitted } from '@shared/domain/pre-review/route-admitted';
import { dueUnder } from '@shared/domain/village/rule-clock';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';
import { readBasis } from './basis';

/** `pre-review.route`: an admitted matter to another body. The rule itself is in shared/domain/pre-review/route-admitted. */
export const routeAdmittedAction: Command<'pre-review.route'> = async ({ work, actor, nowMs, payload }) => {
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const basis = await readBasis(work, actor.villageId, nowMs);
  const { matterKindId, bodyId, reason } = payload;
  const { dueAtMs } = dueUnder(basis.village.rules, 'replyDaysMax', basis);
  return work.save(routeAdmitted(basis, proposal, { actor, matterKindId, bodyId, reason }), { dueAtMs });
};
