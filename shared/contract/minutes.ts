import * as z from 'zod/mini';
import type { OnlyChairOrClerk } from '../domain/agenda/gates';
import type { AddAddendumRefusal } from '../domain/record/minutes/add-addendum';
import type { MinutesCase } from '../domain/record/minutes/minutes-case';
import type { SignMinutesRefusal } from '../domain/record/minutes/sign-minutes';
import type { AttachSheetRefusal, SignOnPaperRefusal } from '../domain/record/minutes/sign-on-paper';
import type { MeetingNotFound } from './agenda';
import { fileIds, id, type Permission, text } from './common';
import { command, view } from './declare';
import { meetingSheetShape } from './documents';
import type { PhotoNotFound } from './proposal';
import type { SheetBlock } from './sheet';

/** A meeting that was not opened has no minutes. */
export interface MinutesNotFound {
  code: 'MinutesNotFound';
}

/** Minutes are everybody's once they are sealed; until then the council reads them. */
export interface MinutesNotYours {
  code: 'MinutesNotYours';
}

/** A text or an event of the meeting is not the one that was recorded. */
export interface MinutesRecordBroken {
  code: 'MinutesRecordBroken';
}

/** The page of an evening's minutes, from the opening on. */
export interface MinutesPage {
  meetingId: string;
  /** `begun` while the evening goes on: a draft, read from the record as it is now. */
  status: MinutesCase['status'];
  sheet: SheetBlock[];
  sheetIds: string[];
  paperIds: string[];
  /** The hash that waits to be signed; null where nothing does. */
  hashToSign: string | null;
  /** The waiting addendum's number; null where the minutes themselves wait, or nothing. */
  addendumToSign: number | null;
  dueAtMs: number;
  /** The reader's own name, which signing asks for. */
  readerName: string;
  permissions: {
    sign: Permission<SignMinutesRefusal>;
    signOnPaper: Permission<SignOnPaperRefusal>;
    attachSheet: Permission<AttachSheetRefusal>;
    addAddendum: Permission<AddAddendumRefusal>;
  };
}

/** One sheet of a meeting, ready to be printed. */
export interface PrintedSheetPage {
  meetingId: string;
  sheet: SheetBlock[];
}

type Missing = MeetingNotFound | MinutesNotFound;
type Done = { meetingId: string; status: MinutesCase['status'] };
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Minutes of an evening: they belong to the stage `meeting`. */
export const minutesContract = {
  'meeting.minutes': view<MinutesPage, Missing | MinutesNotYours | MinutesRecordBroken>()(
    z.strictObject({ meetingId: id }),
  ),
  /** A sheet to be printed, as the function `documents` writes it. */
  'meeting.printed-sheet': view<PrintedSheetPage, Missing | MinutesNotYours | MinutesRecordBroken | OnlyChairOrClerk>()(
    meetingSheetShape,
  ),
  'meeting.sign-minutes': command<Done, SignMinutesRefusal | Missing>()(
    z.strictObject({ meetingId: id, hash, name: text(20) }),
  ),
  'meeting.sign-minutes-on-paper': command<Done, SignOnPaperRefusal | Missing | PhotoNotFound>()(
    z.strictObject({ meetingId: id, hash, photoIds: fileIds }),
  ),
  'meeting.attach-sheet': command<Done, AttachSheetRefusal | Missing | PhotoNotFound>()(
    z.strictObject({ meetingId: id, photoIds: fileIds }),
  ),
  'meeting.add-addendum': command<Done, AddAddendumRefusal | Missing>()(
    z.strictObject({ meetingId: id, reason: text(200, 2), text: text(1_000, 2) }),
  ),
};
