import type { PersonReference } from '../member/person-reference';
import type { Floor } from './floor';
import { presentMembers, type PresenceRoll } from './presence-roll';

export interface FloorQueue {
  /** Present and not yet offered the floor for this item: whoever has not spoken tonight first, then by seat. */
  notOffered: PersonReference[];
  /** Whoever raised a hand, first come first. */
  hands: Floor['hands'];
}

/** Who comes next 轮流发言: everybody present is offered the floor once, then raised hands. */
export function floorQueue(floor: Floor, rolls: readonly PresenceRoll[], atMs: number): FloorQueue {
  const present = rolls.flatMap((roll) => presentMembers(roll, atMs));
  const presentIds = new Set(present.map((member) => member.villagerId));
  const hasSpoken = new Set(floor.speeches.map((speech) => speech.speaker.villagerId));
  const waiting = present.filter((member) => !floor.offeredIds.includes(member.villagerId));
  const silent = waiting.filter((member) => !hasSpoken.has(member.villagerId));
  const others = waiting.filter((member) => hasSpoken.has(member.villagerId));
  return {
    notOffered: [...silent, ...others].map(({ villagerId, name, isNamePublic }) => ({
      villagerId,
      name,
      isNamePublic,
    })),
    hands: floor.hands.filter((hand) => presentIds.has(hand.villagerId)),
  };
}
