import { minuteMs } from '../../kernel/time';
import { agendaItem, type Meeting } from '../agenda/meeting';
import type { PresenceRoll, RollMember } from '../agenda/presence-roll';
import type { Floor } from './floor';

/** When an act of floor or desk is carried out, and when it was done on a device that had no line 补送. */
export interface Entered {
  nowMs: number;
  /** By the clock of the device. */
  atMs?: number | undefined;
}

/** On which item an act was meant, where it may arrive late; without it, the current one. */
export interface OnItem {
  itemId?: string | undefined;
}

/** Which edition of the turn the device had before it, see speech-draft; without it, the present one. */
export interface InEdition {
  edition?: number | undefined;
}

/**
 * The moment that counts for what was entered without a line: as the device says, but neither in the future, nor before
 * the item was taken up, nor before what the floor already holds. The event itself carries the cloud's own time.
 */
export function momentOf(meeting: Meeting, floor: Floor, { nowMs, atMs }: Entered): number {
  if (atMs === undefined) return nowMs;
  const startedAtMs = agendaItem(meeting, floor.itemId ?? '')?.startedAtMs ?? meeting.openedAtMs ?? nowMs;
  const last = floor.speeches.at(-1);
  return Math.min(nowMs, Math.max(atMs, startedAtMs, last?.endedAtMs ?? last?.startedAtMs ?? 0));
}

/** What waited for less than this is entered as it arrives: a line is never quite even. */
const waitNoticedMs = minuteMs;

/** When a mark was made: as the device says where it waited, else as it arrives; two clocks are never quite alike. */
export function markMadeAtMs({ nowMs, atMs }: Entered): number {
  return atMs === undefined || nowMs - atMs < waitNoticedMs ? nowMs : atMs;
}

/**
 * From when on an arrival counts, and until when somebody who left was here: where the mark waited on a device without a
 * line, the moment at which it was made, as far as nothing rests on it. It is never in the future, never before check-in
 * began, and always later than the last headcount, on which the opening or a vote may rest, and than the member's last
 * mark; so it changes no number that was counted before it came.
 */
export function presenceMoment(
  meeting: Pick<Meeting, 'openedAtMs'> & { checkInOpensAtMs: number },
  roll: PresenceRoll,
  member: RollMember,
  { nowMs, atMs }: Entered,
): number {
  const madeAtMs = markMadeAtMs({ nowMs, atMs });
  if (madeAtMs === nowMs) return nowMs;
  const countedAtMs = Math.max(meeting.openedAtMs ?? 0, roll.countedAtMs ?? roll.headcountAtMs ?? 0);
  const last = member.intervals.at(-1);
  const markedAtMs = last?.toAtMs ?? last?.fromAtMs ?? 0;
  return Math.min(nowMs, Math.max(madeAtMs, meeting.checkInOpensAtMs, countedAtMs + 1, markedAtMs + 1));
}
