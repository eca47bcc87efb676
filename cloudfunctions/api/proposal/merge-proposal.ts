import { joinedSupporters, mergeProposal } from '@shared/domain/proposal/merge-proposal';
import { refuse } from '@shared/kernel/outcome';
import { cancelAdvisory } from '@cloud/_repositories/advisories';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `proposal.merge`: load, decide, save. The rule itself is in shared/domain/proposal/merge-proposal. */
export const mergeProposalAction: Command<'proposal.merge'> = async ({ work, actor, nowMs, payload }) => {
  const merged = await findProposal(work, payload.proposalId, actor.villageId);
  if (!merged) return refuse({ code: 'ProposalNotFound' });
  const target = await findProposal(work, payload.targetId, actor.villageId);
  if (!target) return refuse({ code: 'MergeTargetNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const outcome = mergeProposal(rules, { merged, target }, { actor, nowMs, reason: payload.reason });
  const saved = await work.save(outcome, { supportCount: joinedSupporters(merged, target).length });
  if (saved.ok) await cancelAdvisory(work, merged);
  return saved;
};
