import { decideReconsideration } from '@shared/domain/pre-review/decide-reconsideration';
import { requestReconsideration } from '@shared/domain/pre-review/request-reconsideration';
import { dueUnder } from '@shared/domain/village/rule-clock';
import { refuse } from '@shared/kernel/outcome';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { endAtDesk } from '../service/end-at-desk';
import { openAtDesk } from '../service/open-at-desk';
import { readBasis } from './basis';

/** `pre-review.request-reconsideration`. The rule itself is in shared/domain/pre-review/request-reconsideration. */
export const requestReconsiderationAction: Command<'pre-review.request-reconsideration'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const { dueAtMs } = dueUnder(rules, 'reconsiderationDays', { nowMs, calendar });
  const { reason } = payload;
  const outcome = requestReconsideration(rules, proposal, { actor, nowMs, calendar, reason });
  return work.save(await endAtDesk(context, outcome, { proposal, verb: 'recall', note: reason }), { dueAtMs });
};

/** `pre-review.decide-reconsideration`. The rule itself is in shared/domain/pre-review/decide-reconsideration. */
export const decideReconsiderationAction: Command<'pre-review.decide-reconsideration'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const proposal = await findProposal(work, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const basis = await readBasis(work, actor.villageId, nowMs);
  const outcome = decideReconsideration(basis, proposal, { actor, draft: payload.opinion });
  return work.save(await openAtDesk(context, outcome), { proposalId: proposal.id });
};
