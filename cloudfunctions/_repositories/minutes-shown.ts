import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Actor } from '@shared/domain/member/actor';
import type { SheetBlock } from '@shared/contract/sheet';
import type { MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import { minutesOf } from '@shared/domain/record/minutes/minutes-of';
import { asShownTo, mayReadDraft, peopleIn, signersOf } from '@shared/domain/record/minutes/shown-minutes';
import { isOvertaken } from '@shared/domain/record/minutes/sign-minutes';
import { refuse } from '@shared/kernel/outcome';
import { minutesSheet } from '@shared/text/minutes/minutes-sheet';
import { sha256 } from '@cloud/_platform/sha256';
import type { Finds, ReadsById } from './documents';
import { readMeetingRecord } from './meeting-record';
import { findMeeting } from './meetings';
import { findMinutes } from './minutes';

export interface ShownMinutes {
  ok: true;
  meeting: Meeting;
  minutes: MinutesCase;
  /** Whether the evening still goes on, or went on again. */
  isDraft: boolean;
  sheet: SheetBlock[];
}

/**
 * The minutes of a meeting as a reader may see them, for the page and for the printed document alike. Written ones are
 * one document; a draft is read from the whole record as it is now.
 */
export async function readShownMinutes(reads: ReadsById & Finds, actor: Actor, meetingId: string) {
  const meeting = await findMeeting(reads, meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const minutes = await findMinutes(reads, meeting);
  if (!minutes) return refuse({ code: 'MinutesNotFound' });
  if (minutes.status !== 'sealed' && !mayReadDraft(actor)) return refuse({ code: 'MinutesNotYours' });
  const { written } = minutes;
  const isDraft = written === null || isOvertaken(minutes, meeting);
  const content = isDraft ? await draftOf(reads, meeting) : written.content;
  if (!content) return refuse({ code: 'MinutesRecordBroken' });
  const sheet = minutesSheet(content, isDraft ? null : minutes);
  const shown = asShownTo(sheet, [...peopleIn(content), ...signersOf(minutes)], actor);
  return { ok: true, meeting, minutes, isDraft, sheet: shown } satisfies ShownMinutes;
}

async function draftOf(reads: ReadsById & Finds, meeting: Meeting) {
  const read = await readMeetingRecord(reads, meeting);
  const verdict = read.ok ? minutesOf(read.record, sha256) : read;
  return verdict.ok && 'minutes' in verdict ? verdict.minutes : null;
}
