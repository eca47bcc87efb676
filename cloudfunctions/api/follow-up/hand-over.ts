import { handOver } from '@shared/domain/follow-up/hand-over';
import { mayTravel } from '@shared/domain/proposal/travel';
import { unitOf } from '@shared/domain/village/unit';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { endOfDayMs } from '@shared/kernel/time';
import { findDecision } from '@cloud/_repositories/decisions';
import { findFollowUp } from '@cloud/_repositories/follow-ups';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { loadPeople } from './load-matter';

/** `follow-up.hand-over`: load, decide, save. The rule itself is in shared/domain/follow-up/hand-over. */
export const handOverAction: Command<'follow-up.hand-over'> = async ({ work, actor, nowMs, payload, newId }) => {
  const { proposalId, assigneeId, unitId, dueOn } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const road = mayTravel(proposal, 'handOver', actor);
  if (!road.ok) return road;
  const decision =
    proposal.decisionId === null ? undefined : await findDecision(work, proposal.decisionId, actor.villageId);
  assert(decision, 'an adopted matter has its decision');
  const assignee = assigneeId === null ? null : await findVillager(work, assigneeId, actor.villageId);
  const assistantIds = [...new Set(payload.assistantIds ?? [])];
  const assistants = await loadPeople(work, assistantIds, actor.villageId);
  if (assignee === undefined || assistants.length < assistantIds.length) {
    return refuse({ code: 'FollowUpPersonNotFound' });
  }
  const village = await readVillage(work, actor.villageId);
  const unit = unitId ? unitOf(village, unitId) : null;
  if (unit === undefined) return refuse({ code: 'FollowUpUnitNotFound' });
  const milestones = payload.milestones.map(({ weight = 1, ...said }) => ({ id: newId(), weight, ...said }));
  const before = await findFollowUp(work, proposal);
  const { rules } = village;
  const { budget = null } = payload;
  const given = { assignee, unit, assistants, dueOn, milestones, budget };
  const outcome = handOver(proposal, decision, { actor, nowMs, rules, before, ...given });
  return work.save(outcome, { dueAtMs: endOfDayMs(dueOn) });
};
