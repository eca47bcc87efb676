import { routeAdmitted } from '@shared/domain/pre-review/route-admitted';
import { dueUnder } from '@shared/domain/village/rule-clock';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';
import { openAtDesk } from '../service/open-at-desk';
import { readBasis } from './basis';

/** `pre-review.route`: an admitted matter to another body. The rule itself is in shared/domain/pre-review/route-admitted. */
export const routeAdmittedAction: Command<'pre-review.route'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const basis = await readBasis(work, actor.villageId, nowMs);
  const { matterKindId, bodyId, reason } = payload;
  const { dueAtMs } = dueUnder(basis.village.rules, 'replyDaysMax', basis);
  const routed = routeAdmitted(basis, proposal, { actor, matterKindId, bodyId, reason });
  return work.save(await openAtDesk(context, routed), { dueAtMs });
};
