import type { PersonReference } from '../member/person-reference';
import type { Floor, Speech } from './floor';

/** How much of the floor somebody had 谁说了多少, on the current item and in the whole evening. */
export interface FloorShare {
  speaker: PersonReference;
  itemTimes: number;
  itemMs: number;
  eveningTimes: number;
  eveningMs: number;
}

/** The shares of all members who spoke, in the order in which they first did; the present speech counts up to now. */
export function floorShares(floor: Floor, nowMs: number): FloorShare[] {
  const shares = new Map<string, FloorShare>();
  for (const speech of floor.speeches) {
    if (speech.guestCapacity !== null) continue;
    const { speaker } = speech;
    const blank = { speaker, itemTimes: 0, itemMs: 0, eveningTimes: 0, eveningMs: 0 };
    const before = shares.get(speaker.villagerId) ?? blank;
    const isOfItem = speech.itemId === floor.itemId;
    const spokenMs = lengthOf(speech, nowMs);
    shares.set(speaker.villagerId, {
      speaker,
      itemTimes: before.itemTimes + (isOfItem ? 1 : 0),
      itemMs: before.itemMs + (isOfItem ? spokenMs : 0),
      eveningTimes: before.eveningTimes + 1,
      eveningMs: before.eveningMs + spokenMs,
    });
  }
  return [...shares.values()];
}

function lengthOf({ startedAtMs, endedAtMs }: Speech, nowMs: number): number {
  return Math.max(0, (endedAtMs ?? nowMs) - startedAtMs);
}
