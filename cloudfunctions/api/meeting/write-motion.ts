import { moveAmendment, withdrawAmendment } from '@shared/domain/meeting/move-amendment';
import { readOutMotion, saveMotion } from '@shared/domain/meeting/write-motion';
import { refuse } from '@shared/kernel/outcome';
import { findMeeting } from '@cloud/_repositories/meetings';
import type { Command } from '../action';
import { loadEvening } from './evening';

/** `meeting.save-motion`. */
export const saveMotionAction: Command<'meeting.save-motion'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, text, ...motion } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const outcome = saveMotion(meeting, { actor, nowMs, ...motion, text: text.trim() });
  return work.save(outcome, { edition: motion.edition + 1 });
};

/** `meeting.read-out-motion`. */
export const readOutMotionAction: Command<'meeting.read-out-motion'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, ...motion } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  return work.save(readOutMotion(meeting, { actor, nowMs, ...motion }), { meetingId });
};

/** `meeting.move-amendment`. */
export const moveAmendmentAction: Command<'meeting.move-amendment'> = async ({
  work,
  actor,
  nowMs,
  payload,
  newId,
}) => {
  const { meetingId, text, ...moved } = payload;
  const loaded = await loadEvening(work, meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const amendmentId = newId();
  const outcome = moveAmendment(meeting, rolls, { actor, nowMs, amendmentId, ...moved, text: text.trim() });
  return work.save(outcome, { amendmentId });
};

/** `meeting.withdraw-amendment`. */
export const withdrawAmendmentAction: Command<'meeting.withdraw-amendment'> = async ({ work, actor, payload }) => {
  const { meetingId, ...amendment } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  return work.save(withdrawAmendment(meeting, { actor, ...amendment }), { meetingId });
};
