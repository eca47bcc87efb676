import { cancelMeeting } from '@shared/domain/agenda/cancel-meeting';
import { conveneMeeting } from '@shared/domain/agenda/convene-meeting';
import { matterIds, meetingShape } from '@shared/domain/agenda/meeting';
import type { Villager } from '@shared/domain/member/villager';
import { refuse } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { parseDocument, storeByKind } from '@cloud/_repositories/documents';
import { listEverybody } from '@cloud/_repositories/member/people';
import { findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { findProposals } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** Who may stand on the roll of the body that meets; the council's roll needs nobody looked for. */
export async function peopleForRoll(ports: Ports, { meetingId }: { meetingId: string }): Promise<Villager[]> {
  const document = await ports.store.get('meetings', meetingId);
  const meeting = document && parseDocument(meetingShape, document);
  return meeting?.body ? listEverybody(storeByKind(ports.store), meeting.villageId) : [];
}

/** `agenda.convene`. */
export const conveneMeetingAction: Command<'agenda.convene'> = async ({
  work,
  actor,
  nowMs,
  payload,
  found: people,
}) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const village = await readVillage(work, actor.villageId);
  const proposals = await findProposals(work, matterIds(meeting), actor.villageId);
  return work.save(conveneMeeting(meeting, proposals, village, { actor, nowMs, people }), { meetingId: meeting.id });
};

/** `agenda.cancel-meeting`. */
export const cancelMeetingAction: Command<'agenda.cancel-meeting'> = async ({ work, actor, nowMs, payload }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const rolls = await readRolls(work, meeting);
  const proposals = await findProposals(work, matterIds(meeting), actor.villageId);
  const outcome = cancelMeeting(meeting, rolls, proposals, { actor, nowMs, reason: payload.reason });
  return work.save(outcome, { meetingId: meeting.id });
};
