import * as z from 'zod/mini';
import type { AcknowledgeNoticeRefusal } from '../domain/agenda/acknowledge-notice';
import type { AskLeaveRefusal, WithdrawLeaveRefusal } from '../domain/agenda/ask-leave';
import type { EnterLeaveRefusal, UndoLeaveRefusal } from '../domain/agenda/enter-leave';
import { leaveWays } from '../domain/agenda/presence-roll';
import type { CancelMeetingRefusal } from '../domain/agenda/cancel-meeting';
import type { ChangeNoticeRefusal } from '../domain/agenda/change-notice';
import type { NoteToldRefusal, UndoToldRefusal } from '../domain/agenda/note-told';
import { noticeWays } from '../domain/agenda/read-receipt';
import type { ChangePlanRefusal } from '../domain/agenda/change-plan';
import type { ConveneMeetingRefusal } from '../domain/agenda/convene-meeting';
import { type MeetingBodyRefusal, meetingBodyIds, rollUnits } from '../domain/agenda/meeting-body';
import type { PlanMeetingRefusal } from '../domain/agenda/plan-meeting';
import type { OnlyChair } from '../domain/agenda/gates';
import type { RoleRequired } from '../domain/member/actor';
import type { AgendaListPage, GuestsPage, NoticePage, PlanPage } from './agenda-pages';
import { cursor, day, id, instant, material, text } from './common';
import { command, view } from './declare';
import type { PhotoNotFound } from './proposal';

/** A meeting that is not in this village, or not at all. */
export interface MeetingNotFound {
  code: 'MeetingNotFound';
}

const guests = z.array(z.strictObject({ name: text(20), capacity: text(40) })).check(
  z.maxLength(10),
  z.refine((rows) => new Set(rows.map((row) => row.name)).size === rows.length, 'twice'),
);
/** Most characters of why a meeting is urgent. */
const urgentReasonCharsMax = 100;
const minutes = z.int().check(z.gte(1), z.lte(240));
const plan = {
  title: text(40),
  place: text(40),
  startAtMs: instant,
  eveningMinutes: z.int().check(z.gte(10), z.lte(480)),
  guests,
};
/** The meeting of another body than the council: which, of whom its roll is, and who sits in it by name. */
const body = z.strictObject({
  bodyId: z.enum(meetingBodyIds),
  of: z.enum(rollUnits),
  groupId: z.nullable(id),
  memberIds: z.array(id).check(z.maxLength(100)),
});
const plannedItem = z.strictObject({
  proposalId: id,
  minutes,
  /** Null takes the materials that the sponsor attached. */
  materials: z.nullable(z.array(material).check(z.maxLength(20))),
});
const ofMeeting = z.strictObject({ meetingId: id });

export const agendaContract = {
  'agenda.plan-meeting': command<{ meetingId: string }, PlanMeetingRefusal | MeetingBodyRefusal>()(
    z.strictObject({ ...plan, body: z.optional(z.nullable(body)) }),
  ),
  'agenda.change-plan': command<{ meetingId: string }, ChangePlanRefusal | MeetingNotFound | PhotoNotFound>()(
    z.strictObject({
      meetingId: id,
      ...plan,
      reportMinutes: minutes,
      /** Why it cannot wait for the usual notice 紧急会议. */
      urgentReason: z.optional(z.nullable(text(urgentReasonCharsMax, 4))),
      items: z.array(plannedItem).check(z.maxLength(20)),
    }),
  ),
  /** A new notice of a convened meeting 变更通知: the whole evening as the chair now wants it. */
  'agenda.change-notice': command<
    { meetingId: string; noticeNumber: number },
    ChangeNoticeRefusal | MeetingNotFound | PhotoNotFound
  >()(
    z.strictObject({
      meetingId: id,
      ...plan,
      reportMinutes: minutes,
      items: z.array(plannedItem).check(z.maxLength(20)),
    }),
  ),
  'agenda.convene': command<{ meetingId: string }, ConveneMeetingRefusal | MeetingNotFound>()(ofMeeting),
  'agenda.cancel-meeting': command<{ meetingId: string }, CancelMeetingRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, reason: text(200) }),
  ),
  'agenda.acknowledge-notice': command<{ readAtMs: number }, AcknowledgeNoticeRefusal | MeetingNotFound>()(ofMeeting),
  /** Called, or given the notice on paper 已告知. */
  'agenda.note-told': command<{ meetingId: string }, NoteToldRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, villagerId: id, how: z.enum(noticeWays) }),
  ),
  'agenda.undo-told': command<{ meetingId: string }, UndoToldRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, villagerId: id }),
  ),
  'agenda.ask-leave': command<{ meetingId: string }, AskLeaveRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, reason: text(100) }),
  ),
  'agenda.withdraw-leave': command<{ meetingId: string }, WithdrawLeaveRefusal | MeetingNotFound>()(ofMeeting),
  /** Told to the clerk by telephone, in person or through the family 登记请假. */
  'agenda.enter-leave': command<{ meetingId: string }, EnterLeaveRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, villagerId: id, toldOn: day, how: z.enum(leaveWays), reason: text(100) }),
  ),
  'agenda.undo-leave': command<{ meetingId: string }, UndoLeaveRefusal | MeetingNotFound>()(
    z.strictObject({ meetingId: id, villagerId: id }),
  ),
  'agenda.plan': view<PlanPage, MeetingNotFound | OnlyChair>()(ofMeeting),
  /** Whom to ask to attend an evening on these matters. */
  'agenda.suggest-guests': view<GuestsPage, RoleRequired>()(
    z.strictObject({ proposalIds: z.array(id).check(z.maxLength(20)) }),
  ),
  'agenda.notice': view<NoticePage, MeetingNotFound>()(ofMeeting),
  /** Meetings before or in their evening (soonest first), or those that are over (latest first). */
  'agenda.list': view<AgendaListPage>()(z.strictObject({ isOpen: z.boolean(), cursor })),
};
