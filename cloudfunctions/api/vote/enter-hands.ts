import { enterHands } from '@shared/domain/vote/enter-hands';
import { refuse } from '@shared/kernel/outcome';
import { findPoll } from '@cloud/_repositories/polls';
import type { Command } from '../action';

/** `vote.enter-hands`. */
export const enterHandsAction: Command<'vote.enter-hands'> = async ({ work, actor, nowMs, payload }) => {
  const { pollId, ...counts } = payload;
  const poll = await findPoll(work, pollId, actor.villageId);
  return poll ? work.save(enterHands(poll, { actor, nowMs, ...counts }), {}) : refuse({ code: 'PollNotFound' });
};
