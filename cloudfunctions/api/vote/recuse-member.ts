import { cancelRecusal, recuseMember } from '@shared/domain/vote/recuse-member';
import { refuse } from '@shared/kernel/outcome';
import { findMeeting, readRolls } from '@cloud/_repositories/meetings';
import type { Command } from '../action';

/** `vote.recuse`. */
export const recuseMemberAction: Command<'vote.recuse'> = async ({ work, actor, payload }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'PollMeetingNotFound' });
  const { itemId, villagerId, reason } = payload;
  const before = meeting.items.find((item) => item.id === itemId)?.recused.length ?? 0;
  const outcome = recuseMember(meeting, await readRolls(work, meeting), { actor, itemId, villagerId, reason });
  return work.save(outcome, { recusedCount: before + 1 });
};

/** `vote.cancel-recusal`. */
export const cancelRecusalAction: Command<'vote.cancel-recusal'> = async ({ work, actor, payload }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'PollMeetingNotFound' });
  const { itemId, villagerId } = payload;
  return work.save(cancelRecusal(meeting, { actor, itemId, villagerId }), {});
};
