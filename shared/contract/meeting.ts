import * as z from 'zod/mini';
import { undoableActShape } from '../domain/agenda/evening-record';
import type { OnlyChairOrClerk } from '../domain/agenda/gates';
import type { AdjournMeetingRefusal } from '../domain/meeting/adjourn-meeting';
import type { CheckInNotOpen, CheckInRefusal, CheckOutRefusal, UndoCheckInRefusal } from '../domain/meeting/check-in';
import type { CheckInByCodeRefusal } from '../domain/meeting/check-in-by-code';
import type { ConfirmHeadcountRefusal } from '../domain/meeting/confirm-headcount';
import type { DeclareInquorateRefusal } from '../domain/meeting/declare-inquorate';
import { type EndSpeechRefusal, gistCharsMax, type NoteSpeechRefusal } from '../domain/meeting/end-speech';
import { stanceShape } from '../domain/meeting/floor';
import type { CallGuestRefusal, GiveFloorRefusal } from '../domain/meeting/give-floor';
import type { PassFloorRefusal } from '../domain/meeting/pass-floor';
import { grantMinutesMax, type GrantTimeRefusal } from '../domain/meeting/grant-time';
import {
  type HandOverChairRefusal,
  handoverReasonCharsMax,
  type TakeBackChairRefusal,
} from '../domain/meeting/hand-over-chair';
import { turnsMax } from '../domain/meeting/speech-draft';
import type { OpenMeetingRefusal } from '../domain/meeting/open-meeting';
import type { MoveAmendmentRefusal, WithdrawAmendmentRefusal } from '../domain/meeting/move-amendment';
import type { ReadOutMotionRefusal, SaveMotionRefusal } from '../domain/meeting/write-motion';
import { motionCharsMax } from '../domain/vote/motion-draft';
import type { RaisePointRefusal, RuleOnPointRefusal } from '../domain/meeting/point-of-order';
import { placeCharsMax, type ProposeNextRefusal } from '../domain/meeting/propose-next';
import type { LowerHandRefusal, RaiseHandRefusal } from '../domain/meeting/raise-hand';
import type { RecordForChairRefusal, StopRecordingRefusal } from '../domain/meeting/record-for-chair';
import type { StartItemRefusal } from '../domain/meeting/start-item';
import type { StateConsensusRefusal } from '../domain/meeting/state-consensus';
import type { ResumeMeetingRefusal, SuspendMeetingRefusal } from '../domain/meeting/suspend-meeting';
import { correctionsMax, type UndoActRefusal, undoReasonCharsMax } from '../domain/meeting/undo-act';
import type { MeetingNotFound } from './agenda';
import { cursor, id, instant, text } from './common';
import { command, view } from './declare';
import { screenContract } from './screen';
import type { CheckInPage, CodePage, EveningPage, MissingPage } from './meeting-pages';
import type { ReportPage } from './report-pages';

/** The evening has not begun, so there is no floor yet. */
export interface FloorNotFound {
  code: 'FloorNotFound';
}

/** How many are here, and of how many: what a check-in changes on the screen. */
export interface Headcount {
  presentCount: number;
  memberCount: number;
}

const ofMeeting = z.strictObject({ meetingId: id });
const ofMember = z.strictObject({ meetingId: id, villagerId: id });
/** A mark on the clerk's list; `atMs`: when it was made, by the clock of a device that may have had no line. */
const marked = { meetingId: id, villagerId: id, atMs: z.optional(instant) };
/** Of an act that may be sent late: on which item it was meant, and when it was done by the clock of the device. */
const lateEntry = { itemId: z.optional(id), atMs: z.optional(instant) };
/** Which turn of this speaker on the item; the same turn entered twice is one speech. */
const turn = z.optional(z.int().check(z.gte(1), z.lte(turnsMax)));
/** Which edition of a turn the device has before it; one that was taken back since is another. */
const turnEdition = z.optional(z.int().check(z.gte(0), z.lte(correctionsMax)));
const note = { gist: text(gistCharsMax, 0), stance: z.nullable(stanceShape) };
/** The edition of the motion that somebody has before them; 0 where there is none. */
const edition = z.int().check(z.gte(0), z.lte(100_000));
type Missing = MeetingNotFound | FloorNotFound;
type Done = { meetingId: string };

export const meetingContract = {
  ...screenContract,
  'meeting.check-in': command<Headcount, CheckInRefusal | MeetingNotFound>()(
    /** `proxyName`: somebody else came in the member's place. */
    z.strictObject({ ...marked, proxyName: z.optional(text(20)) }),
  ),
  'meeting.check-out': command<Headcount, CheckOutRefusal | MeetingNotFound>()(z.strictObject(marked)),
  'meeting.undo-check-in': command<Headcount, UndoCheckInRefusal | MeetingNotFound>()(ofMember),
  /** `code` is typed (six digits) or scanned. A wrong one is an accepted act that counts: `isPresent` is false and `wrongCodesLeft` smaller. */
  'meeting.check-in-by-code': command<
    { isPresent: boolean; wrongCodesLeft: number },
    CheckInByCodeRefusal | MeetingNotFound
  >()(z.strictObject({ meetingId: id, code: z.string().check(z.regex(/^(\d{6}|[\w-]{22})$/)) })),
  'meeting.confirm-headcount': command<Headcount, ConfirmHeadcountRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, presentCount: z.int().check(z.gte(0), z.lte(1000)) }),
  ),
  'meeting.open': command<Done, OpenMeetingRefusal | MeetingNotFound>()(ofMeeting),
  'meeting.declare-inquorate': command<Done, DeclareInquorateRefusal | MeetingNotFound>()(ofMeeting),
  'meeting.suspend': command<Done, SuspendMeetingRefusal | MeetingNotFound>()(ofMeeting),
  'meeting.resume': command<Done, ResumeMeetingRefusal | MeetingNotFound>()(ofMeeting),
  'meeting.adjourn': command<Done, AdjournMeetingRefusal | Missing>()(ofMeeting),
  'meeting.start-item': command<Done, StartItemRefusal | Missing>()(z.strictObject({ meetingId: id, itemId: id })),
  'meeting.give-floor': command<{ speechId: string }, GiveFloorRefusal | Missing>()(
    z.strictObject({ meetingId: id, villagerId: id, turn, edition: turnEdition, ...lateEntry }),
  ),
  'meeting.pass-floor': command<Done, PassFloorRefusal | Missing>()(
    z.strictObject({ meetingId: id, villagerId: id, turn, edition: turnEdition, ...lateEntry }),
  ),
  'meeting.call-guest': command<{ speechId: string }, CallGuestRefusal | Missing>()(
    z.strictObject({ meetingId: id, name: text(20), turn, edition: turnEdition, ...lateEntry }),
  ),
  'meeting.raise-hand': command<Done, RaiseHandRefusal | Missing>()(
    z.strictObject({ meetingId: id, villagerId: id, stance: z.nullable(stanceShape) }),
  ),
  'meeting.lower-hand': command<Done, LowerHandRefusal | Missing>()(ofMember),
  'meeting.grant-time': command<{ endsAtMs: number }, GrantTimeRefusal | Missing>()(
    z.strictObject({ meetingId: id, minutes: z.int().check(z.gte(1), z.lte(grantMinutesMax)) }),
  ),
  'meeting.raise-point-of-order': command<{ pointId: string }, RaisePointRefusal | Missing>()(
    z.strictObject({ meetingId: id, villagerId: id, text: text(gistCharsMax, 0) }),
  ),
  'meeting.rule-on-point': command<Done, RuleOnPointRefusal | Missing>()(
    z.strictObject({ meetingId: id, pointId: id, isUpheld: z.boolean(), text: text(gistCharsMax, 2) }),
  ),
  'meeting.hand-over-chair': command<Done, HandOverChairRefusal | MeetingNotFound>()(
    z.strictObject({
      meetingId: id,
      villagerId: id,
      reason: text(handoverReasonCharsMax, 2),
      isForItem: z.boolean(),
      /** Hands in favour, where the deputy is elected by those present. */
      votesFor: z.nullable(z.int().check(z.gte(0), z.lte(1000))),
    }),
  ),
  'meeting.take-back-chair': command<Done, TakeBackChairRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, reason: text(handoverReasonCharsMax, 2) }),
  ),
  /**
   * `note` null ends the speech without a gist; the speaker may do so. `speechId` names the one that is meant; without
   * it, whoever speaks now. What was entered earlier, or for an edition, names its speech: by now another may last.
   */
  'meeting.end-speech': command<Done, EndSpeechRefusal | Missing>()(
    z
      .strictObject({
        meetingId: id,
        speechId: z.optional(id),
        edition: turnEdition,
        note: z.nullable(z.strictObject(note)),
        atMs: z.optional(instant),
      })
      .check(
        z.refine((end) => end.speechId !== undefined || (end.atMs ?? end.edition) === undefined, 'speechNotNamed'),
      ),
  ),
  'meeting.note-speech': command<Done, NoteSpeechRefusal | Missing>()(
    z.strictObject({ meetingId: id, speechId: id, ...note }),
  ),
  'meeting.state-consensus': command<Done, StateConsensusRefusal | Missing>()(
    z.strictObject({ meetingId: id, itemId: id, text: text(500), hasOfferedAll: z.boolean() }),
  ),
  'meeting.undo': command<Done, UndoActRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, act: undoableActShape, reason: text(undoReasonCharsMax) }),
  ),
  'meeting.record-for-chair': command<Done, RecordForChairRefusal | MeetingNotFound>()(ofMeeting),
  'meeting.stop-recording': command<Done, StopRecordingRefusal | MeetingNotFound>()(ofMeeting),
  'meeting.propose-next': command<Done, ProposeNextRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, startAtMs: instant, place: text(placeCharsMax) }),
  ),
  'meeting.save-motion': command<{ edition: number }, SaveMotionRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, text: text(motionCharsMax, 2), edition }),
  ),
  'meeting.read-out-motion': command<Done, ReadOutMotionRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, edition }),
  ),
  /** `text` is the whole motion as the member wants it; the amendment is what differs. */
  'meeting.move-amendment': command<{ amendmentId: string }, MoveAmendmentRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, villagerId: id, text: text(motionCharsMax, 2), edition }),
  ),
  'meeting.withdraw-amendment': command<Done, WithdrawAmendmentRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, amendmentId: id }),
  ),
  'meeting.evening': view<EveningPage, MeetingNotFound>()(ofMeeting),
  'meeting.missing': view<MissingPage, MeetingNotFound | OnlyChairOrClerk>()(ofMeeting),
  'meeting.check-in-list': view<CheckInPage, MeetingNotFound | OnlyChairOrClerk>()(ofMeeting),
  'meeting.code': view<CodePage, MeetingNotFound | OnlyChairOrClerk | CheckInNotOpen>()(ofMeeting),
  'meeting.report': view<ReportPage, MeetingNotFound>()(z.strictObject({ meetingId: id, cursor })),
  'meeting.revision': view<{ revision: string }, MeetingNotFound>()(ofMeeting),
};
