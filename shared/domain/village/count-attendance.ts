import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { valueOf } from './rule-book';
import type { MeetingAttendance, Village } from './village';

/** What the attendance of one meeting is counted from: its roll, as it stood when the evening ended. */
export interface EndedMeeting {
  meetingId: string;
  startAtMs: number;
  isAdjourned: boolean;
  members: readonly { villagerId: string; wasThere: boolean; hadLeave: boolean }[];
}

/** Meetings whose attendance is kept: as many as the page shows, and more than any row of absences that counts. */
export const attendanceKept = 12;

export const councilPage = '/pages/village/council/index';

export type CountAttendanceRefusal = { code: 'AttendanceNotAdjourned' };

/**
 * Count who was missing at a meeting 缺席, once it is adjourned; a meeting that was counted is not counted again.
 *
 * Requirements, checked in this order:
 * - The meeting is adjourned.
 *
 * Records `AttendanceCounted`. Who is one absence short of `unexcusedAbsencesMax` in a row is told so, in plain words,
 * before anything follows from it; who reaches it is told, and so is the chair. Nothing ever lowers a quorum: the rolls of
 * meetings that were convened stay as they are, and the seat stays taken until somebody else is selected.
 */
export function countAttendance(village: Village, meeting: EndedMeeting): Outcome<CountAttendanceRefusal> {
  if (!meeting.isAdjourned) return refuse({ code: 'AttendanceNotAdjourned' });
  const { council } = village;
  if (council.attendance.some(({ meetingId }) => meetingId === meeting.meetingId)) return accept([]);
  const missing = meeting.members.filter(({ wasThere }) => !wasThere);
  const idsOf = (people: readonly { villagerId: string }[]) => people.map(({ villagerId }) => villagerId);
  const counted: MeetingAttendance = {
    meetingId: meeting.meetingId,
    on: dayOf(meeting.startAtMs),
    rollIds: idsOf(meeting.members),
    excusedIds: idsOf(missing.filter(({ hadLeave }) => hadLeave)),
    unexcusedIds: idsOf(missing.filter(({ hadLeave }) => !hadLeave)),
  };
  const attendance = [...council.attendance, counted]
    .sort((one, other) => one.on.localeCompare(other.on))
    .slice(-attendanceKept);
  const next: Village = { ...village, council: { ...council, attendance } };
  const { meetingId, excusedIds, unexcusedIds } = counted;
  return accept([change(next, { type: 'AttendanceCounted', data: { meetingId, excusedIds, unexcusedIds } })], {
    messages: counted.unexcusedIds.flatMap((villagerId) => messagesFor(next, villagerId)),
  });
}

/**
 * How often in a row a member was missing without leave 连续无故缺席, up to the last meeting whose roll they stood on.
 * Coming breaks the row, and so does asking for leave.
 */
export function unexcusedInARow({ council }: Village, villagerId: string): number {
  const ofRoll = council.attendance.filter(({ rollIds }) => rollIds.includes(villagerId));
  const last = ofRoll.findIndex((_, back) => !(ofRoll.at(-1 - back)?.unexcusedIds.includes(villagerId) ?? false));
  return last === -1 ? ofRoll.length : last;
}

/** Who is on the replacement list 调整名单: in their seats until somebody else is selected. */
export function toReplace(village: Village): Village['council']['members'] {
  const max = valueOf(village.rules, 'unexcusedAbsencesMax');
  return village.council.members.filter(
    ({ villagerId, left }) => left === undefined && unexcusedInARow(village, villagerId) >= max,
  );
}

function messagesFor(village: Village, villagerId: string): MessageDraft[] {
  const member = village.council.members.find((one) => one.villagerId === villagerId);
  if (!member || member.left !== undefined) return [];
  const count = unexcusedInARow(village, villagerId);
  const max = valueOf(village.rules, 'unexcusedAbsencesMax');
  const data = { count, max, title: village.council.name };
  const toMember = { to: { kind: 'person' as const, villagerId }, data, page: councilPage };
  if (count === max - 1) return [{ ...toMember, code: 'absenceWarning' }];
  if (count !== max) return [];
  const toChair = { to: { kind: 'role' as const, role: 'chair' }, code: 'replacementWanted' };
  return [
    { ...toMember, code: 'absencesReached' },
    { ...toChair, data: { ...data, name: member.name }, page: councilPage },
  ];
}
