import { proposeNext } from '@shared/domain/meeting/propose-next';
import { recordForChair, stopRecording } from '@shared/domain/meeting/record-for-chair';
import { refuse } from '@shared/kernel/outcome';
import { findMeeting } from '@cloud/_repositories/meetings';
import type { Command } from '../action';
import { loadEvening } from './evening';

/** `meeting.record-for-chair`. */
export const recordForChairAction: Command<'meeting.record-for-chair'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEvening(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  return work.save(recordForChair(meeting, rolls, { actor, nowMs }), { meetingId: meeting.id });
};

/** `meeting.stop-recording`. */
export const stopRecordingAction: Command<'meeting.stop-recording'> = async ({ work, actor, payload }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  return work.save(stopRecording(meeting, { actor }), { meetingId: meeting.id });
};

/** `meeting.propose-next`. */
export const proposeNextAction: Command<'meeting.propose-next'> = async ({ work, actor, nowMs, payload }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const { startAtMs, place } = payload;
  return work.save(proposeNext(meeting, { actor, nowMs, startAtMs, place }), { meetingId: meeting.id });
};
