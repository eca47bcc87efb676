import { handOver } from '@shared/domain/follow-up/hand-over';
import { mayTravel } from '@shared/domain/proposal/travel';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { endOfDayMs } from '@shared/kernel/time';
import { findDecision } from '@cloud/_repositories/decisions';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `follow-up.hand-over`: load, decide, save. The rule itself is in shared/domain/follow-up/hand-over. */
export const handOverAction: Command<'follow-up.hand-over'> = async ({ work, actor, nowMs, payload, newId }) => {
  const { proposalId, assigneeId, dueOn } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const road = mayTravel(proposal, 'handOver', actor);
  if (!road.ok) return road;
  const decision =
    proposal.decisionId === null ? undefined : await findDecision(work, proposal.decisionId, actor.villageId);
  assert(decision, 'an adopted matter has its decision');
  const assignee = await findVillager(work, assigneeId, actor.villageId);
  if (!assignee) return refuse({ code: 'FollowUpPersonNotFound' });
  const milestones = payload.milestones.map((milestone) => ({ id: newId(), ...milestone }));
  const outcome = handOver(proposal, decision, { actor, nowMs, assignee, dueOn, milestones });
  return work.save(outcome, { dueAtMs: endOfDayMs(dueOn) });
};
