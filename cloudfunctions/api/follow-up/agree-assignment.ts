import { agendaItem } from '@shared/domain/agenda/meeting';
import { decisionId } from '@shared/domain/decision/decision';
import { agreeAssignment } from '@shared/domain/follow-up/agree-assignment';
import { refuse } from '@shared/kernel/outcome';
import { findDecision } from '@cloud/_repositories/decisions';
import { findMeeting } from '@cloud/_repositories/meetings';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `follow-up.agree-assignment`: load, decide, save. The rule is in shared/domain/follow-up/agree-assignment. */
export const agreeAssignmentAction: Command<'follow-up.agree-assignment'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, itemId, assigneeId, dueOn } = payload;
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const assignee = await findVillager(work, assigneeId, actor.villageId);
  if (!assignee) return refuse({ code: 'FollowUpPersonNotFound' });
  const pollId = agendaItem(meeting, itemId)?.pollId ?? null;
  const decision = pollId === null ? undefined : await findDecision(work, decisionId(pollId), actor.villageId);
  return work.save(agreeAssignment(meeting, decision, { actor, nowMs, itemId, assignee, dueOn }), {});
};
