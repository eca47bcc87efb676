import { acknowledgeNotice } from '@shared/domain/agenda/acknowledge-notice';
import { askLeave, withdrawLeave } from '@shared/domain/agenda/ask-leave';
import { enterLeave, undoLeave } from '@shared/domain/agenda/enter-leave';
import { noteTold, undoTold } from '@shared/domain/agenda/note-told';
import { readReceiptId, receiptOfNotice } from '@shared/domain/agenda/read-receipt';
import { refuse } from '@shared/kernel/outcome';
import { findMeeting, findReadReceipt, readRolls } from '@cloud/_repositories/meetings';
import type { Command } from '../action';

/** `agenda.acknowledge-notice`. */
export const acknowledgeNoticeAction: Command<'agenda.acknowledge-notice'> = async ({
  work,
  actor,
  nowMs,
  payload,
}) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const rolls = await readRolls(work, meeting);
  const receipt = await findReadReceipt(work, readReceiptId(meeting.id, actor.villagerId), actor.villageId);
  const outcome = acknowledgeNotice(meeting, rolls, receipt, { actor, nowMs });
  const readAtMs = receiptOfNotice(receipt, meeting)?.readAtMs ?? 0;
  return work.save(outcome, { readAtMs: readAtMs > 0 ? readAtMs : nowMs });
};

/** `agenda.ask-leave`. */
export const askLeaveAction: Command<'agenda.ask-leave'> = async ({ work, actor, payload }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const rolls = await readRolls(work, meeting);
  return work.save(askLeave(meeting, rolls, { actor, reason: payload.reason }), { meetingId: meeting.id });
};

/** `agenda.withdraw-leave`. */
export const withdrawLeaveAction: Command<'agenda.withdraw-leave'> = async ({ work, actor, payload }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const rolls = await readRolls(work, meeting);
  return work.save(withdrawLeave(meeting, rolls, { actor }), { meetingId: meeting.id });
};

/** `agenda.enter-leave`. */
export const enterLeaveAction: Command<'agenda.enter-leave'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, reason, ...told } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const rolls = await readRolls(work, meeting);
  return work.save(enterLeave(meeting, rolls, { actor, nowMs, ...told, reason: reason.trim() }), { meetingId });
};

/** `agenda.undo-leave`. */
export const undoLeaveAction: Command<'agenda.undo-leave'> = async ({ work, actor, payload }) => {
  const { meetingId, villagerId } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const rolls = await readRolls(work, meeting);
  return work.save(undoLeave(meeting, rolls, { actor, villagerId }), { meetingId });
};

/** `agenda.note-told`. */
export const noteToldAction: Command<'agenda.note-told'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, villagerId, how } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const rolls = await readRolls(work, meeting);
  const receipt = await findReadReceipt(work, readReceiptId(meetingId, villagerId), actor.villageId);
  return work.save(noteTold(meeting, rolls, receipt, { actor, villagerId, how, nowMs }), { meetingId });
};

/** `agenda.undo-told`. */
export const undoToldAction: Command<'agenda.undo-told'> = async ({ work, actor, payload }) => {
  const { meetingId, villagerId } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const rolls = await readRolls(work, meeting);
  const receipt = await findReadReceipt(work, readReceiptId(meetingId, villagerId), actor.villageId);
  return work.save(undoTold(meeting, rolls, receipt, { actor, villagerId }), { meetingId });
};
