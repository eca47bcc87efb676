import type { FoundVillage } from '@shared/domain/village/found-village';
import { aSmallVillage } from '../small-village';
import type { Life } from './life';

/** The small village again, its people with ids of their own. */
export function aNeighbourVillage(villageId: string): FoundVillage {
  const village = aSmallVillage(villageId);
  const own = (id: string) => `${villageId}${id}`;
  return {
    ...village,
    roster: village.roster.map((person) => ({ ...person, id: own(person.id), relatives: person.relatives.map(own) })),
    council: {
      ...village.council,
      seats: village.council.seats.map((seat) => ({ ...seat, villagerId: own(seat.villagerId) })),
    },
  };
}

/** A life in another village of the same world. */
export async function foundBeside(life: Life, villageId: string): Promise<Life> {
  await life.world.found(aNeighbourVillage(villageId));
  return life.beside(villageId);
}
