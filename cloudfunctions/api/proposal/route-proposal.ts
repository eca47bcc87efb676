import { routeToServiceDesk } from '@shared/domain/proposal/route-proposal';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { dueAfterDays } from '@shared/kernel/time';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `proposal.route`: load, decide, save. The rule itself is in shared/domain/proposal/route-proposal. */
export const routeProposalAction: Command<'proposal.route'> = async ({ work, actor, nowMs, payload }) => {
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const dueAtMs = dueAfterDays(nowMs, valueOf(rules, 'replyDaysMax'));
  return work.save(routeToServiceDesk(rules, proposal, { actor, nowMs, reason: payload.reason }), { dueAtMs });
};
