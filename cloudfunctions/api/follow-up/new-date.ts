import { answerNewDate, askNewDate } from '@shared/domain/follow-up/ask-new-date';
import { refuse } from '@shared/kernel/outcome';
import { endOfDayMs } from '@shared/kernel/time';
import type { Command } from '../action';
import { loadMatter } from './load-matter';

/** `follow-up.ask-new-date`. */
export const askNewDateAction: Command<'follow-up.ask-new-date'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, ...said } = payload;
  const matter = await loadMatter(work, proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  return work.save(askNewDate(matter.proposal, matter.followUp, { actor, nowMs, ...said }), {});
};

/** `follow-up.answer-new-date`. */
export const answerNewDateAction: Command<'follow-up.answer-new-date'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, ...said } = payload;
  const matter = await loadMatter(work, proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const { dateAsked, dueAtMs } = matter.proposal;
  const outcome = answerNewDate(matter.proposal, matter.followUp, { actor, nowMs, ...said });
  return work.save(outcome, { dueAtMs: dateAsked && said.isGranted ? endOfDayMs(dateAsked.newDueOn) : dueAtMs });
};
