import type { Meeting } from '@shared/domain/agenda/meeting';
import { addAddendum } from '@shared/domain/record/minutes/add-addendum';
import type { MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import { signMinutes } from '@shared/domain/record/minutes/sign-minutes';
import { attachSheet, signOnPaper } from '@shared/domain/record/minutes/sign-on-paper';
import { type Outcome, refuse, type Refusal } from '@shared/kernel/outcome';
import { sha256 } from '@cloud/_platform/sha256';
import { findMeeting } from '@cloud/_repositories/meetings';
import { findMinutes } from '@cloud/_repositories/minutes';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

async function loadMinutes(work: UnitOfWork, meetingId: string, villageId: string) {
  const meeting = await findMeeting(work, meetingId, villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const minutes = await findMinutes(work, meeting);
  return minutes ? { ok: true as const, meeting, minutes } : refuse({ code: 'MinutesNotFound' });
}

/** Where the minutes stand once the outcome is saved. */
function statusAfter<R extends Refusal>(meeting: Meeting, minutes: MinutesCase, outcome: Outcome<R>) {
  const changed = outcome.ok ? outcome.changes.filter(({ next }) => next.kind === 'minutes') : [];
  const last = changed.at(-1)?.next as MinutesCase | undefined;
  return { meetingId: meeting.id, status: (last ?? minutes).status };
}

/** `meeting.sign-minutes`: load, decide, save. The rule itself is in shared/domain/record/minutes/sign-minutes. */
export const signMinutesAction: Command<'meeting.sign-minutes'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadMinutes(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, minutes } = loaded;
  const { offices } = await readVillage(work, actor.villageId);
  const clerkIds = offices.clerk.map(({ villagerId }) => villagerId);
  const { hash, name } = payload;
  const outcome = signMinutes(minutes, meeting, { actor, nowMs, hash, name, clerkIds });
  return work.save(outcome, statusAfter(meeting, minutes, outcome));
};

/** `meeting.sign-minutes-on-paper`. */
export const signOnPaperAction: Command<'meeting.sign-minutes-on-paper'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadMinutes(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, minutes } = loaded;
  const { hash, photoIds } = payload;
  if (!(await usePhotos(work, photoIds, actor.villageId))) return refuse({ code: 'ProposalPhotoNotFound' });
  const outcome = signOnPaper(minutes, meeting, { actor, nowMs, hash, photoIds });
  return work.save(outcome, statusAfter(meeting, minutes, outcome));
};

/** `meeting.attach-sheet`. */
export const attachSheetAction: Command<'meeting.attach-sheet'> = async ({ work, actor, payload }) => {
  const loaded = await loadMinutes(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, minutes } = loaded;
  const { photoIds } = payload;
  if (!(await usePhotos(work, photoIds, actor.villageId))) return refuse({ code: 'ProposalPhotoNotFound' });
  const outcome = attachSheet(minutes, { actor, photoIds });
  return work.save(outcome, statusAfter(meeting, minutes, outcome));
};

/** `meeting.add-addendum`. */
export const addAddendumAction: Command<'meeting.add-addendum'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadMinutes(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, minutes } = loaded;
  const { reason, text } = payload;
  const daysMax = meeting.rules?.minutesDaysMax ?? 0;
  const outcome = addAddendum(minutes, meeting, { actor, nowMs, reason, text, daysMax, sha256 });
  return work.save(outcome, statusAfter(meeting, minutes, outcome));
};
