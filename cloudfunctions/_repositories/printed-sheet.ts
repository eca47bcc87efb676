import type { MeetingSheetRequest } from '@shared/contract/documents';
import type { SheetBlock } from '@shared/contract/sheet';
import { unlessChairOrClerk } from '@shared/domain/agenda/gates';
import { councilName, seesCouncilNames } from '@shared/domain/agenda/shown-people';
import type { Actor } from '@shared/domain/member/actor';
import { refuse } from '@shared/kernel/outcome';
import { noticeSheet } from '@shared/text/minutes/notice-sheet';
import { signInSheet } from '@shared/text/minutes/sign-in-sheet';
import type { Finds, ReadsById } from './documents';
import { findMeeting, readRolls } from './meetings';
import { readShownMinutes } from './minutes-shown';
import { readVillage } from './villages';

/**
 * A sheet of a meeting as this reader may have it, for the page and for the Word document alike. The sign-in sheet names
 * the whole council, so it is chair's and clerk's; a notice that was not sent is the chair's plan and nobody's sheet.
 */
export async function readPrintedSheet(
  reads: ReadsById & Finds,
  actor: Actor,
  { sheet, meetingId }: MeetingSheetRequest,
) {
  if (sheet === 'minutes') {
    const shown = await readShownMinutes(reads, actor, meetingId);
    return shown.ok ? printed(shown.meeting.title, shown.sheet) : shown;
  }
  const meeting = await findMeeting(reads, meetingId, actor.villageId);
  if (!meeting || meeting.convenedAtMs === null) return refuse({ code: 'MeetingNotFound' });
  if (sheet === 'signInSheet') {
    const closed = unlessChairOrClerk(meeting, actor);
    return closed ?? printed(meeting.title, signInSheet(meeting, await readRolls(reads, meeting)));
  }
  const bodyName = meeting.body?.title ?? (await readVillage(reads, actor.villageId)).council.name;
  const chair = { ...meeting.chair, name: councilName(actor, meeting.chair) };
  const shown = seesCouncilNames(actor) ? meeting : { ...meeting, chair };
  return printed(meeting.title, noticeSheet(shown, bodyName));
}

function printed(title: string, sheet: SheetBlock[]) {
  return { ok: true as const, title, sheet };
}
