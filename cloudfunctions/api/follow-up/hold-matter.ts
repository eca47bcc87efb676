import { putOnHold } from '@shared/domain/follow-up/put-on-hold';
import { resumeMatter } from '@shared/domain/follow-up/resume-matter';
import { refuse } from '@shared/kernel/outcome';
import { endOfDayMs } from '@shared/kernel/time';
import type { Command } from '../action';
import { loadMatter } from './load-matter';

/** `follow-up.put-on-hold`. */
export const putOnHoldAction: Command<'follow-up.put-on-hold'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, reason, reviewOn } = payload;
  const matter = await loadMatter(work, proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const outcome = putOnHold(matter.proposal, matter.followUp, { actor, nowMs, reason, reviewOn });
  return work.save(outcome, { dueAtMs: endOfDayMs(reviewOn) });
};

/** `follow-up.resume`. */
export const resumeMatterAction: Command<'follow-up.resume'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, dueOn } = payload;
  const matter = await loadMatter(work, proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const outcome = resumeMatter(matter.proposal, matter.followUp, { actor, nowMs, dueOn });
  return work.save(outcome, { dueAtMs: endOfDayMs(dueOn) });
};
