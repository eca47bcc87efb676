import { accept, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChairOrClerk, unlessChairOrClerk } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { type CheckInNotOpen, unlessCheckInOpen } from './check-in';
import { headcountConfirmed, presentMembers, type PresenceRoll } from './presence-roll';

export interface ConfirmHeadcount {
  actor: Actor;
  nowMs: number;
  /** The number that the clerk has counted and seen on the screen. */
  presentCount: number;
}

export type HeadcountChanged = { code: 'HeadcountChanged'; presentCount: number; countedCount: number };
export type ConfirmHeadcountRefusal = CheckInNotOpen | OnlyChairOrClerk | HeadcountChanged;

/**
 * Confirm the headcount 清点人数: one tap if nothing changed.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended, and check-in has begun.
 * - The actor is chair or clerk.
 * - The number counted is the number on the rolls.
 *
 * Records `HeadcountConfirmed` for every roll.
 */
export function confirmHeadcount(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { actor, nowMs, presentCount: countedCount }: ConfirmHeadcount,
): Outcome<ConfirmHeadcountRefusal> {
  const closed = unlessCheckInOpen(meeting, nowMs) ?? unlessChairOrClerk(meeting, actor);
  if (closed) return closed;
  const presentCount = presentCountOf(rolls, nowMs);
  if (presentCount !== countedCount) return refuse({ code: 'HeadcountChanged', presentCount, countedCount });
  return accept(rolls.map((roll) => headcountConfirmed(roll, nowMs)));
}

export function presentCountOf(rolls: readonly PresenceRoll[], atMs: number): number {
  return rolls.reduce((sum, roll) => sum + presentMembers(roll, atMs).length, 0);
}
