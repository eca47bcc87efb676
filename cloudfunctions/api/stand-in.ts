import type { ActionName } from '@shared/contract';
import { agendaItem, type Meeting } from '@shared/domain/agenda/meeting';
import { recordsFor } from '@shared/domain/meeting/record-for-chair';
import { type Actor, actorFrom, hasRole } from '@shared/domain/member/actor';
import { isForOthers } from '@shared/domain/vote/recusal-deciders';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { findPoll } from '@cloud/_repositories/polls';
import { findVillager } from '@cloud/_repositories/villages';
import type { Envelope } from './envelope';

/** What a chair says in the hall and a clerk may enter for them 代为记录; never a ballot, never what is planned at home. */
const spokenByChair: ReadonlySet<ActionName> = new Set([
  'meeting.open',
  'meeting.declare-inquorate',
  'meeting.suspend',
  'meeting.resume',
  'meeting.adjourn',
  'meeting.start-item',
  'meeting.state-consensus',
  'meeting.read-out-motion',
  'meeting.rule-on-point',
  'meeting.grant-time',
  'meeting.take-back-chair',
  'meeting.undo',
  'meeting.propose-next',
  'vote.open-poll',
  'vote.close-poll',
  'vote.publish-result',
  'vote.void-poll',
  'vote.decide-recusal',
  'vote.defer-item',
  'follow-up.close-out',
  'follow-up.not-yet',
  'follow-up.agree-assignment',
]);

/**
 * Whose act this is: the actor's own, or the chair's for whom this clerk records and who is in the hall. The rules then
 * judge it as the chair's; the record names both.
 */
export async function standIn(
  work: ReadsById,
  { action, payload }: Envelope,
  actor: Actor,
  nowMs: number,
): Promise<Actor> {
  if (!spokenByChair.has(action) || hasRole(actor, 'chair') || !hasRole(actor, 'clerk')) return actor;
  const meetingId = await meetingIdOf(work, payload as { meetingId?: string; pollId?: string }, actor.villageId);
  const meeting = await findMeeting(work, meetingId, actor.villageId);
  if (meeting && isAboutChair(meeting, payload as { itemId?: string; recusalId?: string })) return actor;
  const chair = meeting && recordsFor(meeting, await readRolls(work, meeting), actor);
  const villager = chair && (await findVillager(work, chair.villagerId, actor.villageId));
  return villager ? actorFrom(villager, nowMs) : actor;
}

/** Whether the act decides on a request about the chair: that is the clerk's own to decide, in nobody else's name. */
function isAboutChair(meeting: Meeting, { itemId = '', recusalId }: { itemId?: string; recusalId?: string }): boolean {
  const request = agendaItem(meeting, itemId)?.recusalRequests.find(({ id }) => id === recusalId);
  return request !== undefined && isForOthers(meeting, request);
}

async function meetingIdOf(
  work: ReadsById,
  { meetingId, pollId = '' }: { meetingId?: string; pollId?: string },
  villageId: string,
): Promise<string> {
  return meetingId ?? (await findPoll(work, pollId, villageId))?.meetingId ?? '';
}
