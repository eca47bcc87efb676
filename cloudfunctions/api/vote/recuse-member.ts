import { askRecusal } from '@shared/domain/vote/ask-recusal';
import { decideRecusal } from '@shared/domain/vote/decide-recusal';
import { cancelRecusal, recuseMember } from '@shared/domain/vote/recuse-member';
import { refuse } from '@shared/kernel/outcome';
import { findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { readVillage } from '@cloud/_repositories/villages';
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

/** `vote.ask-recusal`. */
export const askRecusalAction: Command<'vote.ask-recusal'> = async ({ work, actor, payload, newId }) => {
  const { meetingId, ...asked } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'PollMeetingNotFound' });
  const { offices } = await readVillage(work, actor.villageId);
  const requestId = newId();
  const command = { actor, requestId, offices, ...asked };
  return work.save(askRecusal(meeting, await readRolls(work, meeting), command), { requestId });
};

/** `vote.decide-recusal`. */
export const decideRecusalAction: Command<'vote.decide-recusal'> = async ({ work, actor, payload }) => {
  const { meetingId, recusalId, ...decided } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'PollMeetingNotFound' });
  return work.save(decideRecusal(meeting, { actor, requestId: recusalId, ...decided }), {});
};
