import { matterIds } from '@shared/domain/agenda/meeting';
import { adjournMeeting } from '@shared/domain/meeting/adjourn-meeting';
import { declareInquorate } from '@shared/domain/meeting/declare-inquorate';
import { openMeeting } from '@shared/domain/meeting/open-meeting';
import { resumeMeeting, suspendMeeting } from '@shared/domain/meeting/suspend-meeting';
import { beginMinutes } from '@shared/domain/record/minutes/minutes-case';
import { accept, refuse } from '@shared/kernel/outcome';
import { findMeeting } from '@cloud/_repositories/meetings';
import { findProposals } from '@cloud/_repositories/proposals';
import type { Command } from '../action';
import { loadEvening, loadEveningWithFloor } from './evening';

/** `meeting.open`: load, decide, save. The rule itself is in shared/domain/meeting/open-meeting. */
export const openMeetingAction: Command<'meeting.open'> = async ({ work, actor, nowMs, payload, found }) => {
  const loaded = await loadEvening(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const outcome = openMeeting(meeting, rolls, { actor, nowMs, openMatters: found });
  const saved = await work.save(outcome, { meetingId: meeting.id });
  if (saved.ok) await work.save(accept([beginMinutes(meeting)]), null);
  return saved;
};

/** `meeting.declare-inquorate`. */
export const declareInquorateAction: Command<'meeting.declare-inquorate'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEvening(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const proposals = await findProposals(work, matterIds(meeting), actor.villageId);
  return work.save(declareInquorate(meeting, rolls, proposals, { actor, nowMs }), { meetingId: meeting.id });
};

/** `meeting.suspend`. */
export const suspendMeetingAction: Command<'meeting.suspend'> = async ({ work, actor, payload }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  return work.save(suspendMeeting(meeting, { actor }), { meetingId: meeting.id });
};

/** `meeting.resume`. */
export const resumeMeetingAction: Command<'meeting.resume'> = async ({ work, actor, payload }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  return work.save(resumeMeeting(meeting, { actor }), { meetingId: meeting.id });
};

/** `meeting.adjourn`. */
export const adjournMeetingAction: Command<'meeting.adjourn'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls, floor } = loaded.evening;
  const proposals = await findProposals(work, matterIds(meeting), actor.villageId);
  return work.save(adjournMeeting(meeting, rolls, floor, proposals, { actor, nowMs }), { meetingId: meeting.id });
};
