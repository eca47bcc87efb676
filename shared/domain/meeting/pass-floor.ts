import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { unlessChairOrClerk, unlessInSession, unlessNoPollOpen } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { memberOn } from './check-in';
import type { Floor } from './floor';
import {
  type FloorGate,
  type ItemNotCurrent,
  type NotPresent,
  type TurnTakenBack,
  unlessMeant,
  unlessTakenBack,
} from './give-floor';
import { type Entered, type InEdition, momentOf, type OnItem } from './late-entry';
import { isPresent, type PresenceRoll } from './presence-roll';

export interface PassFloor extends Entered, OnItem, InEdition {
  actor: Actor;
  /** The turn that is passed: the member's next one on this item. */
  speechId: string;
  villagerId: string;
}

export type PassFloorRefusal =
  FloorGate | ItemNotCurrent | NotPresent | { code: 'FloorAlreadyOffered' } | TurnTakenBack;

/**
 * Note that a member was offered the floor and does not wish to speak now 这次不说.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor is chair or clerk, or the member.
 * - No poll is open.
 * - The item is still the one that was meant.
 * - The member is present.
 * - The member was not offered the floor yet on this item.
 * - Nobody has taken this turn back since the device saw it, given or passed.
 *
 * Records `FloorPassed`. Who passes may still raise a hand later.
 */
export function passFloor(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor,
  command: PassFloor,
): Outcome<PassFloorRefusal> {
  const { actor, villagerId } = command;
  const isSelf = actor.villagerId === villagerId;
  const closed =
    unlessInSession(meeting) ??
    (isSelf ? undefined : unlessChairOrClerk(meeting, actor)) ??
    unlessNoPollOpen(meeting) ??
    unlessMeant(floor, command);
  if (closed) return closed;
  const found = memberOn(rolls, villagerId);
  if (!found || !isPresent(found.member, momentOf(meeting, floor, command))) return refuse({ code: 'FloorNotPresent' });
  if (floor.offeredIds.includes(villagerId)) return refuse({ code: 'FloorAlreadyOffered' });
  const takenBack = unlessTakenBack(floor, command);
  if (takenBack) return takenBack;
  const next: Floor = { ...floor, offeredIds: [...floor.offeredIds, villagerId] };
  return accept([
    change(next, { type: 'FloorPassed', data: { meetingId: floor.meetingId, itemId: floor.itemId, villagerId } }),
  ]);
}
