import { closePoll, voidPoll } from '@shared/domain/vote/close-poll';
import { publishResult } from '@shared/domain/vote/count-secret';
import { refuse } from '@shared/kernel/outcome';
import { findPollWithMeeting } from '@cloud/_repositories/polls';
import type { Command } from '../action';

/** `vote.close-poll`: after the commit its boxes are sealed and counted, see continuations. */
export const closePollAction: Command<'vote.close-poll'> = async ({ work, actor, nowMs, payload: { pollId } }) => {
  const found = await findPollWithMeeting(work, pollId, actor.villageId);
  if (!found) return refuse({ code: 'PollNotFound' });
  return work.save(closePoll(found.meeting, found.poll, { actor, nowMs }), { pollId });
};

/** `vote.void-poll`: after the commit its boxes are sealed, see continuations. */
export const voidPollAction: Command<'vote.void-poll'> = async ({ work, actor, nowMs, payload }) => {
  const { pollId, reason } = payload;
  const found = await findPollWithMeeting(work, pollId, actor.villageId);
  if (!found) return refuse({ code: 'PollNotFound' });
  return work.save(voidPoll(found.meeting, found.poll, { actor, nowMs, reason }), { pollId });
};

/** `vote.publish-result`: after the commit the poll is concluded, see continuations. */
export const publishResultAction: Command<'vote.publish-result'> = async ({ work, actor, payload: { pollId } }) => {
  const found = await findPollWithMeeting(work, pollId, actor.villageId);
  if (!found) return refuse({ code: 'PollNotFound' });
  return work.save(publishResult(found.meeting, found.poll, { actor }), { pollId });
};
