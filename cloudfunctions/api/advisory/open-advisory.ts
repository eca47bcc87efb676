import { type AdvisoryRules, openAdvisory } from '@shared/domain/advisory/open-advisory';
import { type RuleBook, ruleOf, valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { readAdvisories } from '@cloud/_repositories/advisories';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `advisory.open`: after the commit the adults are counted and the boxes set up, see continuations. */
export const openAdvisoryAction: Command<'advisory.open'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, question, endsOn } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const earlier = await readAdvisories(work, proposalId, actor.villageId);
  const rules = advisoryRules((await readVillage(work, actor.villageId)).rules);
  return work.save(openAdvisory(proposal, earlier, rules, { actor, nowMs, question, endsOn }), { proposalId });
};

export function advisoryRules(rules: RuleBook): AdvisoryRules {
  return {
    daysMax: ruleOf(rules, 'advisoryDaysMax'),
    ageMin: valueOf(rules, 'advisoryAgeMin'),
    boxSize: valueOf(rules, 'advisoryBoxSize'),
    ballotChangesMax: valueOf(rules, 'ballotChangesMax'),
  };
}
