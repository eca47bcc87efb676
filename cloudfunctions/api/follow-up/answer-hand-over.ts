import { acceptHandOver, promisedAtMs, returnHandOver } from '@shared/domain/follow-up/answer-hand-over';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { dueAfterDays } from '@shared/kernel/time';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { loadMatter } from './load-matter';

/** `follow-up.accept`. */
export const acceptAction: Command<'follow-up.accept'> = async ({ work, actor, nowMs, payload }) => {
  const matter = await loadMatter(work, payload.proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const dueAtMs = promisedAtMs(matter.proposal);
  return work.save(acceptHandOver(matter.proposal, matter.followUp, { actor, nowMs }), { dueAtMs });
};

/** `follow-up.give-back`. */
export const giveBackAction: Command<'follow-up.give-back'> = async ({ work, actor, nowMs, payload }) => {
  const matter = await loadMatter(work, payload.proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const outcome = returnHandOver({ ...matter, rules }, { actor, nowMs, reason: payload.reason });
  return work.save(outcome, { dueAtMs: dueAfterDays(nowMs, valueOf(rules, 'acceptDaysMax')) });
};
