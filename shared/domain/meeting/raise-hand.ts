import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type NotInSession, type OnlyChairOrClerk, unlessChairOrClerk, unlessInSession } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { memberOn } from './check-in';
import { currentSpeech, type Floor, type Hand, type Stance } from './floor';
import type { NotPresent } from './give-floor';
import { isPresent, type PresenceRoll } from './presence-roll';

export interface RaiseHand {
  actor: Actor;
  nowMs: number;
  /** The actor, or a member in the hall for whom chair or clerk enters it. */
  villagerId: string;
  /** For which side, where the member says so. */
  stance: Stance | null;
}

export type RaiseHandRefusal =
  NotInSession | OnlyChairOrClerk | NotPresent | { code: 'HandAlreadyRaised' } | { code: 'HandOfSpeaker' };
export type LowerHandRefusal = NotInSession | OnlyChairOrClerk | { code: 'HandNotRaised' };

/**
 * Raise a hand 举手: to speak again, or first, on the current item.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor raises their own, or is chair or clerk.
 * - The member is present.
 * - The hand is not up yet.
 * - The member is not the one who speaks now.
 *
 * Records `HandRaised` with the side, where it is known; see floor-queue for whose turn it is.
 */
export function raiseHand(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor,
  { actor, nowMs, villagerId, stance }: RaiseHand,
): Outcome<RaiseHandRefusal> {
  const closed = unlessInSession(meeting) ?? unlessOwnHand(meeting, actor, villagerId);
  if (closed) return closed;
  const found = memberOn(rolls, villagerId);
  if (!found || !isPresent(found.member, nowMs)) return refuse({ code: 'FloorNotPresent' });
  if (floor.hands.some((hand) => hand.villagerId === villagerId)) return refuse({ code: 'HandAlreadyRaised' });
  if (currentSpeech(floor)?.speaker.villagerId === villagerId) return refuse({ code: 'HandOfSpeaker' });
  const { name, isNamePublic } = found.member;
  const hand: Hand = { villagerId, name, isNamePublic, raisedAtMs: nowMs, stance };
  const data = { meetingId: floor.meetingId, itemId: floor.itemId, villagerId, stance };
  return accept([change({ ...floor, hands: [...floor.hands, hand] }, { type: 'HandRaised', data })]);
}

/**
 * Lower a hand 放下手.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor lowers their own, or is chair or clerk.
 * - The hand is up.
 *
 * Records `HandLowered`.
 */
export function lowerHand(
  meeting: Meeting,
  floor: Floor,
  { actor, villagerId }: Omit<RaiseHand, 'nowMs' | 'stance'>,
): Outcome<LowerHandRefusal> {
  const closed = unlessInSession(meeting) ?? unlessOwnHand(meeting, actor, villagerId);
  if (closed) return closed;
  if (!floor.hands.some((hand) => hand.villagerId === villagerId)) return refuse({ code: 'HandNotRaised' });
  const next: Floor = { ...floor, hands: floor.hands.filter((hand) => hand.villagerId !== villagerId) };
  return accept([
    change(next, { type: 'HandLowered', data: { meetingId: floor.meetingId, itemId: floor.itemId, villagerId } }),
  ]);
}

function unlessOwnHand(meeting: Meeting, actor: Actor, villagerId: string) {
  return actor.villagerId === villagerId ? undefined : unlessChairOrClerk(meeting, actor);
}
