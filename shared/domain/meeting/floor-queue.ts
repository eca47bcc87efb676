import type { PersonReference } from '../member/person-reference';
import { drawnOrder } from './first-round';
import { type Floor, type Hand, type Stance, timesSpoken } from './floor';
import { isPresent, type PresenceRoll } from './presence-roll';

export interface FloorQueue {
  /** Present and not yet offered the floor for this item: whoever has not spoken tonight first, then in their order. */
  notOffered: PersonReference[];
  /** Raised hands of those present: who spoke least on this item first, then the other side, then first come. */
  hands: Hand[];
}

/** Who comes next 轮流发言: everybody present is offered the floor once, by seat or as drawn; then raised hands. */
export function floorQueue(floor: Floor, rolls: readonly PresenceRoll[], atMs: number): FloorQueue {
  // An assembly of hundreds is not asked one by one; whoever wants to speak raises a hand.
  const members = rolls.filter(({ of }) => of === undefined).flatMap((roll) => roll.members);
  const isHere = (villagerId: string) =>
    rolls.some((roll) => roll.members.some((member) => member.villagerId === villagerId && isPresent(member, atMs)));
  const inOrder = floor.orderSeed === null ? members : drawnOrder(members, floor.orderSeed);
  const present = inOrder.filter((member) => isPresent(member, atMs));
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
    hands: handsInTurn(
      floor,
      floor.hands.filter((hand) => isHere(hand.villagerId)),
    ),
  };
}

/** Raised hands whose owners spoke less on this item than somebody else did: they come before that one. */
export function handsBefore(floor: Floor, rolls: readonly PresenceRoll[], villagerId: string, atMs: number): Hand[] {
  const times = timesSpoken(floor, villagerId);
  return floorQueue(floor, rolls, atMs).hands.filter((hand) => timesSpoken(floor, hand.villagerId) < times);
}

function handsInTurn(floor: Floor, hands: readonly Hand[]): Hand[] {
  const wanted = otherSide(floor);
  const isOtherSide = (hand: Hand) => (wanted !== null && hand.stance === wanted ? 0 : 1);
  return [...hands].sort(
    (one, other) =>
      timesSpoken(floor, one.villagerId) - timesSpoken(floor, other.villagerId) ||
      isOtherSide(one) - isOtherSide(other) ||
      one.raisedAtMs - other.raisedAtMs,
  );
}

/** For and against take turns: the side that did not speak last; null where no side is known. */
function otherSide(floor: Floor): Stance | null {
  const last = floor.speeches.filter(({ itemId, stance }) => itemId === floor.itemId && isSide(stance)).at(-1);
  if (!last) return null;
  return last.stance === 'for' ? 'against' : 'for';
}

function isSide(stance: Stance | null): boolean {
  return stance === 'for' || stance === 'against';
}
