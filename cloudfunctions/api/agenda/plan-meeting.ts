import { changeNotice } from '@shared/domain/agenda/change-notice';
import { changePlan, type PlannedItem } from '@shared/domain/agenda/change-plan';
import { matterIds } from '@shared/domain/agenda/meeting';
import { meetingBodyOf } from '@shared/domain/agenda/meeting-body';
import { planMeeting } from '@shared/domain/agenda/plan-meeting';
import { refuse } from '@shared/kernel/outcome';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { findProposals } from '@cloud/_repositories/proposals';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `agenda.plan-meeting`: load, decide, save. The rule itself is in shared/domain/agenda/plan-meeting. */
export const planMeetingAction: Command<'agenda.plan-meeting'> = async ({ work, actor, nowMs, payload, newId }) => {
  const { body: wanted, ...plan } = payload;
  const meetingId = newId();
  const command = { ...plan, actor, nowMs, meetingId, reportItemId: newId() };
  const ofCouncil = planMeeting(actor.villageId, command);
  if (!wanted || !ofCouncil.ok) return work.save(ofCouncil, { meetingId });
  const { router } = await readRegister(work, actor.villageId);
  const found = meetingBodyOf(router, await readVillage(work, actor.villageId), wanted);
  if (!found.ok) return found;
  return work.save(planMeeting(actor.villageId, { ...command, body: found.body }), { meetingId });
};

/** `agenda.change-plan`. */
export const changePlanAction: Command<'agenda.change-plan'> = async ({ work, actor, nowMs, payload, newId }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const village = await readVillage(work, actor.villageId);
  const ids = payload.items.map((item) => item.proposalId);
  const proposals = await findProposals(work, ids, actor.villageId);
  const outcome = changePlan(meeting, proposals, village.rules, {
    ...payload,
    urgentReason: payload.urgentReason?.trim() ?? null,
    actor,
    nowMs,
    newId,
  });
  if (!outcome.ok) return outcome;
  if (!(await usePhotos(work, picturesOf(payload.items), actor.villageId)))
    return refuse({ code: 'ProposalPhotoNotFound' });
  return work.save(outcome, { meetingId: meeting.id });
};

/** `agenda.change-notice`. */
export const changeNoticeAction: Command<'agenda.change-notice'> = async ({ work, actor, nowMs, payload, newId }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const rolls = await readRolls(work, meeting);
  const ids = [...matterIds(meeting), ...payload.items.map((item) => item.proposalId)];
  const proposals = await findProposals(work, ids, actor.villageId);
  const outcome = changeNotice(meeting, rolls, proposals, rules, { ...payload, actor, nowMs, newId });
  if (!outcome.ok) return outcome;
  if (!(await usePhotos(work, picturesOf(payload.items), actor.villageId)))
    return refuse({ code: 'ProposalPhotoNotFound' });
  return work.save(outcome, { meetingId: meeting.id, noticeNumber: meeting.noticeCount + 1 });
};

function picturesOf(items: readonly Pick<PlannedItem, 'materials'>[]): string[] {
  return items.flatMap(({ materials }) => (materials ?? []).flatMap(({ fileId }) => fileId ?? []));
}
