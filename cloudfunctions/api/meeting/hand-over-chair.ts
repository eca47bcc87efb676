import { handOverChair, takeBackChair } from '@shared/domain/meeting/hand-over-chair';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { loadEvening } from './evening';

/** `meeting.hand-over-chair`: load, decide, save. The rule itself is in shared/domain/meeting/hand-over-chair. */
export const handOverChairAction: Command<'meeting.hand-over-chair'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, reason, ...handover } = payload;
  const loaded = await loadEvening(work, meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const { council } = await readVillage(work, actor.villageId);
  const deputyIds = council.deputyChairs.map(({ villagerId }) => villagerId);
  const outcome = handOverChair(meeting, rolls, { actor, nowMs, ...handover, reason: reason.trim(), deputyIds });
  return work.save(outcome, { meetingId });
};

/** `meeting.take-back-chair`. */
export const takeBackChairAction: Command<'meeting.take-back-chair'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEvening(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const outcome = takeBackChair(meeting, rolls, { actor, nowMs, reason: payload.reason.trim() });
  return work.save(outcome, { meetingId: meeting.id });
};
