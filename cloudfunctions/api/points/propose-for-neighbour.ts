import type { PayloadOf } from '@shared/contract';
import { oneGuessMore } from '@shared/domain/member/guess-limit';
import type { Villager } from '@shared/domain/member/villager';
import { neighbourOf, proposeForNeighbour } from '@shared/domain/points/propose-for-neighbour';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { findBinding } from '@cloud/_repositories/member/bindings';
import { findGuesses, guessesDocument } from '@cloud/_repositories/member/guesses';
import { idsOfNamesakes } from '@cloud/_repositories/member/people';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { PageReader } from '../page-reader';
import { readClaimBasis } from './claim-points';

/** More of one name in a village than are read: the steward, who sees the list of people, tells them apart. */
const namesakesMax = 8;

function withoutBlanks(name: string): string {
  return name.replace(/\s/g, '');
}

/** Who in the caller's village bears the name that was typed. */
export async function lookForNeighbours(
  { store }: Ports,
  { name }: PayloadOf<'points.propose-for-neighbour'>,
  callerKey: string,
): Promise<string[]> {
  const binding = await findBinding(new PageReader(store), callerKey);
  if (!binding) return [];
  const ids = await idsOfNamesakes(store, binding.villageId, withoutBlanks(name), namesakesMax + 1);
  return ids.length > namesakesMax ? [] : ids;
}

/** `points.propose-for-neighbour`: load, decide, save. The rule itself is in shared/domain/points/propose-for-neighbour. */
export const proposeForNeighbourAction: Command<'points.propose-for-neighbour'> = async (context) => {
  const { work, actor, nowMs, payload, newId, found } = context;
  const { name, ...deed } = payload;
  const self = await findVillager(work, actor.villagerId, actor.villageId);
  assert(self, 'the actor is of the village');
  if (!(await usePhotos(work, deed.photoIds, actor.villageId))) return refuse({ code: 'ClaimPhotoNotFound' });
  const neighbour = neighbourOf(self, withoutBlanks(name), await readAll(work, found, actor.villageId));
  const basis = await readClaimBasis(work, neighbour ?? self, deed, nowMs);
  const about = `neighbour-${actor.villagerId}`;
  const attempts = await findGuesses(work, about);
  const outcome = proposeForNeighbour(basis, { ...deed, actor, nowMs, claimId: newId(), neighbour, attempts });
  const isEntered = outcome.ok && outcome.changes.length > 0;
  if (isEntered && neighbour) work.act.onBehalfOf = neighbour.id;
  const saved = await work.save(outcome, { month: isEntered ? basis.batch.month : null });
  if (saved.ok) await work.put(guessesDocument(about, actor.villageId, oneGuessMore(attempts, nowMs)));
  return saved;
};

async function readAll(work: UnitOfWork, ids: readonly string[], villageId: string): Promise<Villager[]> {
  const villagers = [];
  for (const id of ids) {
    const villager = await findVillager(work, id, villageId);
    if (villager) villagers.push(villager);
  }
  return villagers;
}
