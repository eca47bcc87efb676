import { accept, type Outcome, refuse } from '../../kernel/outcome';
import type { NotOnRoll } from '../agenda/acknowledge-notice';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { type CheckInNotOpen, memberOn, presenceChange, type SeatVacant, unlessCheckInOpen } from './check-in';
import { arrived, isHere, type PresenceRoll } from './presence-roll';

export interface CheckInByCode {
  actor: Actor;
  nowMs: number;
  /** The six digits as typed, or the seal that was scanned. */
  code: string;
  /** The codes of this window and of the one before, for whoever types slowly. */
  validCodes: readonly string[];
  /** The seals of the same windows, and of the next: two servers' clocks may differ at the change. */
  validSeals: readonly string[];
}

export type CheckInByCodeRefusal =
  | CheckInNotOpen
  | NotOnRoll
  | SeatVacant
  | { code: 'CheckInAlreadyHere'; name: string }
  | { code: 'CheckInTooManyWrongCodes' };

/** Wrong codes a member may enter at one meeting; afterwards the clerk's list remains. */
export const wrongCodesMax = 10;

/** Length of the seal in the picture to scan. */
export const sealChars = 22;

/**
 * Check oneself in by the code shown in the hall 签到码, typed or scanned.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended, and check-in has begun.
 * - The actor stands on a roll of the meeting.
 * - The actor's seat is not vacant.
 * - The actor is not here yet.
 * - The actor has not used up the wrong codes.
 *
 * Records `MemberCheckedIn` when the code is right; else `CheckInCodeWrong`, which is counted. A code is good for its
 * meeting and its window of `checkInCodeSeconds` seconds, and for one window longer. The event says whether it was typed
 * or scanned.
 */
export function checkInByCode(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { actor, nowMs, code, validCodes, validSeals }: CheckInByCode,
): Outcome<CheckInByCodeRefusal> {
  const closed = unlessCheckInOpen(meeting, nowMs);
  if (closed) return closed;
  const found = memberOn(rolls, actor.villagerId);
  if (!found) return refuse({ code: 'MeetingNotOnRoll' });
  const { roll, member } = found;
  if (member.isVacant) return refuse({ code: 'CheckInSeatVacant', name: member.name });
  if (isHere(member)) return refuse({ code: 'CheckInAlreadyHere', name: member.name });
  if (member.wrongCodeCount >= wrongCodesMax) return refuse({ code: 'CheckInTooManyWrongCodes' });
  const by = validCodes.includes(code) ? 'code' : validSeals.includes(code) ? 'scan' : null;
  if (by)
    return accept([presenceChange(roll, arrived({ ...member, markedAtMs: nowMs }, nowMs), 'MemberCheckedIn', { by })]);
  const wrongCodeCount = member.wrongCodeCount + 1;
  return accept([presenceChange(roll, { ...member, wrongCodeCount }, 'CheckInCodeWrong', { wrongCodeCount })]);
}
