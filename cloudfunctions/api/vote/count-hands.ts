import { enterCount } from '@shared/domain/vote/enter-count';
import { reconcilePaper } from '@shared/domain/vote/reconcile-paper';
import { refuse } from '@shared/kernel/outcome';
import { findPoll } from '@cloud/_repositories/polls';
import type { Command } from '../action';

/** `vote.enter-count`. */
export const enterCountAction: Command<'vote.enter-count'> = async ({ work, actor, nowMs, payload }) => {
  const { pollId, ...count } = payload;
  const poll = await findPoll(work, pollId, actor.villageId);
  return poll ? work.save(enterCount(poll, { actor, nowMs, ...count }), {}) : refuse({ code: 'PollNotFound' });
};

/** `vote.reconcile-paper`. */
export const reconcilePaperAction: Command<'vote.reconcile-paper'> = async ({ work, actor, nowMs, payload }) => {
  const { pollId, ...numbers } = payload;
  const poll = await findPoll(work, pollId, actor.villageId);
  return poll ? work.save(reconcilePaper(poll, { actor, nowMs, ...numbers }), {}) : refuse({ code: 'PollNotFound' });
};
