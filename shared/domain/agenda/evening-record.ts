import * as z from 'zod/mini';
import { personReferenceShape } from '../member/person-reference';

/** What chair or clerk may take back during an evening; how and until when is in meeting/undo-act. */
export const undoableActs = [
  'speechGiven',
  'speechEnded',
  'floorPassed',
  'itemStarted',
  'consensusStated',
  'headcountConfirmed',
  'adjourned',
] as const;
export const undoableActShape = z.enum(undoableActs);
export type UndoableAct = z.infer<typeof undoableActShape>;

/** A correction 更正: what was taken back, by whom, when and why. What had been recorded stays in the chain. */
const correctionShape = z.object({
  act: undoableActShape,
  /** The person or item concerned, as it is read aloud; empty where the act says it all. */
  about: z.string(),
  by: personReferenceShape,
  reason: z.string(),
  atMs: z.int(),
});

/** The clerk who records for a chair present in the hall 代为记录, since when. */
const recorderShape = z.object({ ...personReferenceShape.shape, chair: personReferenceShape, sinceMs: z.int() });

const nextMeetingShape = z.object({ startAtMs: z.int(), place: z.string() });

/** Parts of a meeting that only its evening writes; meetings from before carry none of them. */
export const eveningRecordFields = {
  corrections: z._default(z.array(correctionShape), []),
  recorder: z._default(z.nullable(recorderShape), null),
  /** When and where to meet again, as proposed at the end 下次什么时候; the notice itself comes later. */
  nextMeeting: z._default(z.nullable(nextMeetingShape), null),
};

/** Parts of an agenda item that its evening writes. */
export const itemRecordFields = {
  /** How it ended; null while it is open, or where it was only talked about. */
  result: z._default(z.nullable(z.enum(['adopted', 'rejected', 'deferred'])), null),
  /** Who is to carry it out and by when, agreed while all are in the room 当场定人定期. */
  assignment: z._default(z.nullable(z.object({ assignee: personReferenceShape, dueOn: z.string() })), null),
};

/** What a meeting carries of these before its evening. */
export const noEveningRecord = { corrections: [], recorder: null, nextMeeting: null };
