import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { minuteMs } from '../../kernel/time';
import type { NotConvened, NotOnRoll } from '../agenda/acknowledge-notice';
import { type OnlyChairOrClerk, unlessChairOrClerk } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { referenceToRule, type RuleReference } from '../village/explanation';
import { type Entered, markMadeAtMs, presenceMoment } from './late-entry';
import {
  arrived,
  departed,
  corrected,
  isHere,
  type PresenceRoll,
  type RollMember,
  rollMember,
  rollOf,
  withMember,
} from './presence-roll';

/** The clerk's list 签到册 names the member; by a code the member names nobody. */
export interface MarkPresence extends Entered {
  actor: Actor;
  villagerId: string;
  /** Somebody else who came in the member's place, by name. */
  proxyName?: string | undefined;
}

export type CheckInNotOpen = NotConvened | { code: 'CheckInTooEarly'; opensAtMs: number };
export type ProxyNotAllowed = {
  code: 'CheckInProxyNotAllowed';
  name: string;
  proxyName: string;
  rule: RuleReference | null;
};
export type SeatVacant = { code: 'CheckInSeatVacant'; name: string };
/** Another device has marked this member since: what waited for a line is overtaken. */
export type MarkedSince = { code: 'CheckInMarkedSince'; name: string };
export type CheckInRefusal =
  | CheckInNotOpen
  | MarkedSince
  | OnlyChairOrClerk
  | NotOnRoll
  | SeatVacant
  | ProxyNotAllowed
  | { code: 'CheckInAlreadyHere'; name: string };
export type CheckOutRefusal =
  CheckInNotOpen | MarkedSince | OnlyChairOrClerk | NotOnRoll | { code: 'CheckInNotHere'; name: string };
export type UndoCheckInRefusal =
  CheckInNotOpen | OnlyChairOrClerk | NotOnRoll | { code: 'CheckInNothingToUndo'; name: string };

/** First instant at which anybody may check in. */
export function checkInOpensAtMs(meeting: Meeting): number {
  return meeting.startAtMs - (meeting.rules?.checkInMinutesBefore ?? 0) * minuteMs;
}

/** Check-in is possible from `checkInMinutesBefore` the announced start until the end of the evening. */
export function unlessCheckInOpen(meeting: Meeting, nowMs: number) {
  const { status } = meeting;
  if (status !== 'convened' && status !== 'inSession' && status !== 'suspended') {
    return refuse<NotConvened>({ code: 'MeetingNotConvened', status });
  }
  const opensAtMs = checkInOpensAtMs(meeting);
  return nowMs < opensAtMs ? refuse<CheckInNotOpen>({ code: 'CheckInTooEarly', opensAtMs }) : undefined;
}

type Found = { roll: PresenceRoll; member: RollMember };

export function memberOn(rolls: readonly PresenceRoll[], villagerId: string): Found | undefined {
  const roll = rollOf(rolls, villagerId);
  const member = roll && rollMember(roll, villagerId);
  return roll && member && { roll, member };
}

/**
 * Check a member in by the clerk's list 签到.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended, and check-in has begun.
 * - The actor is chair or clerk.
 * - The member stands on a roll of the meeting.
 * - The member's seat is not vacant: they had not left the council when the notice went out.
 * - The member came in person: nobody stands in for them (`proxiesAllowed`).
 * - The member is not here yet.
 * - Nobody has marked them since this mark was made, on another device.
 *
 * Records `MemberCheckedIn`; presence begins at this instant, included, or when it was marked, see {@link presenceMoment}.
 */
export function checkIn(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  command: MarkPresence,
): Outcome<CheckInRefusal> {
  const closed = unlessCheckInOpen(meeting, command.nowMs) ?? unlessChairOrClerk(meeting, command.actor);
  if (closed) return closed;
  const found = memberOn(rolls, command.villagerId);
  if (!found) return refuse({ code: 'MeetingNotOnRoll' });
  const { name } = found.member;
  if (found.member.isVacant) return refuse({ code: 'CheckInSeatVacant', name });
  if (command.proxyName !== undefined) {
    const rule = meeting.rules?.proxiesAllowed ?? null;
    const reference = rule && referenceToRule(rule);
    return refuse({ code: 'CheckInProxyNotAllowed', name, proxyName: command.proxyName, rule: reference });
  }
  if (isHere(found.member)) return refuse({ code: 'CheckInAlreadyHere', name });
  const marked = whenMarked(meeting, found, command);
  if (!marked.ok) return marked;
  const next = arrived({ ...found.member, markedAtMs: marked.madeAtMs }, marked.moment);
  return accept([presenceChange(found.roll, next, 'MemberCheckedIn', { by: 'list', ...marked.late })]);
}

/** The moment that counts, which the event says where it is another than its own; and when the mark was made. */
function whenMarked(meeting: Meeting, { roll, member }: Found, { nowMs, atMs }: Entered) {
  const madeAtMs = markMadeAtMs({ nowMs, atMs });
  if (madeAtMs < (member.markedAtMs ?? 0))
    return refuse<MarkedSince>({ code: 'CheckInMarkedSince', name: member.name });
  const opens = { openedAtMs: meeting.openedAtMs, checkInOpensAtMs: checkInOpensAtMs(meeting) };
  const moment = presenceMoment(opens, roll, member, { nowMs, atMs });
  return { ok: true as const, moment, madeAtMs, late: moment === nowMs ? {} : { countsAtMs: moment } };
}

/**
 * Note that a member leaves early 早退. Nobody checks out by themselves.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended, and check-in has begun.
 * - The actor is chair or clerk.
 * - The member stands on a roll of the meeting.
 * - The member is here.
 * - Nobody has marked them since this mark was made, on another device.
 *
 * Records `MemberCheckedOut`; presence ends at this instant, excluded, or when it was marked, see {@link presenceMoment}.
 */
export function checkOut(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  command: MarkPresence,
): Outcome<CheckOutRefusal> {
  const closed = unlessCheckInOpen(meeting, command.nowMs) ?? unlessChairOrClerk(meeting, command.actor);
  if (closed) return closed;
  const found = memberOn(rolls, command.villagerId);
  if (!found) return refuse({ code: 'MeetingNotOnRoll' });
  if (!isHere(found.member)) return refuse({ code: 'CheckInNotHere', name: found.member.name });
  const marked = whenMarked(meeting, found, command);
  if (!marked.ok) return marked;
  const next = departed({ ...found.member, markedAtMs: marked.madeAtMs }, marked.moment);
  return accept([presenceChange(found.roll, next, 'MemberCheckedOut', marked.late)]);
}

/**
 * Take back the last mark of a member 更正签到: an arrival or a departure that was entered by mistake.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended, and check-in has begun.
 * - The actor is chair or clerk.
 * - The member stands on a roll of the meeting.
 * - There is a mark to take back.
 *
 * Records `CheckInCorrected`; the mark itself stays in the chain.
 */
export function undoCheckIn(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  command: MarkPresence,
): Outcome<UndoCheckInRefusal> {
  const closed = unlessCheckInOpen(meeting, command.nowMs) ?? unlessChairOrClerk(meeting, command.actor);
  if (closed) return closed;
  const found = memberOn(rolls, command.villagerId);
  if (!found) return refuse({ code: 'MeetingNotOnRoll' });
  if (found.member.intervals.length === 0) return refuse({ code: 'CheckInNothingToUndo', name: found.member.name });
  return accept([
    presenceChange(found.roll, corrected(found.member), 'CheckInCorrected', { wasHere: isHere(found.member) }),
  ]);
}

export function presenceChange(
  roll: PresenceRoll,
  member: RollMember,
  type: string,
  data: Record<string, string | boolean | number> = {},
) {
  const { villagerId, intervals } = member;
  return change(withMember(roll, member), {
    type,
    data: { meetingId: roll.meetingId, villagerId, intervalCount: intervals.length, ...data },
  });
}
