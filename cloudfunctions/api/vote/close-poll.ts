import { closePoll, voidPoll } from '@shared/domain/vote/close-poll';
import { refuse } from '@shared/kernel/outcome';
import { findPoll } from '@cloud/_repositories/polls';
import type { Command } from '../action';

/** `vote.close-poll`: after the commit its boxes are sealed and counted, see continuations. */
export const closePollAction: Command<'vote.close-poll'> = async ({ work, actor, nowMs, payload: { pollId } }) => {
  const poll = await findPoll(work, pollId, actor.villageId);
  return poll ? work.save(closePoll(poll, { actor, nowMs }), { pollId }) : refuse({ code: 'PollNotFound' });
};

/** `vote.void-poll`: after the commit its boxes are sealed, see continuations. */
export const voidPollAction: Command<'vote.void-poll'> = async ({ work, actor, nowMs, payload }) => {
  const { pollId, reason } = payload;
  const poll = await findPoll(work, pollId, actor.villageId);
  return poll ? work.save(voidPoll(poll, { actor, nowMs, reason }), { pollId }) : refuse({ code: 'PollNotFound' });
};
