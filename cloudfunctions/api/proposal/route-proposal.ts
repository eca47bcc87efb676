import { routeToServiceDesk } from '@shared/domain/proposal/route-proposal';
import { dueUnder } from '@shared/domain/village/rule-clock';
import { refuse } from '@shared/kernel/outcome';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { openAtDesk } from '../service/open-at-desk';

/** `proposal.route`: load, decide, save. The rule itself is in shared/domain/proposal/route-proposal. */
export const routeProposalAction: Command<'proposal.route'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const { dueAtMs } = dueUnder(rules, 'replyDaysMax', { nowMs, calendar });
  const { reason } = payload;
  const routed = routeToServiceDesk(rules, proposal, { actor, nowMs, calendar, reason });
  return work.save(await openAtDesk(context, routed), { dueAtMs });
};
