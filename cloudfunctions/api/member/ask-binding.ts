import { askBinding, guessedAt, withdrawAsking } from '@shared/domain/member/ask-binding';
import { oneGuessMore } from '@shared/domain/member/guess-limit';
import { refuse } from '@shared/kernel/outcome';
import type { PayloadOf } from '@shared/contract';
import type { Ports } from '@cloud/_platform/ports';
import { findGuesses, guessesDocument } from '@cloud/_repositories/member/guesses';
import { readBindingRequest } from '@cloud/_repositories/member/identities';
import { idsOfNamesakes } from '@cloud/_repositories/member/people';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { findVillage, findVillager } from '@cloud/_repositories/villages';
import type { UnboundCommand } from '../action';

/** More of one name are told apart by the clerk. */
const namesakesMax = 4;

function withoutBlanks(name: string): string {
  return name.replace(/\s/g, '');
}

/** Who bears the name that was typed. */
export function lookForNamesakes({ store }: Ports, payload: PayloadOf<'member.ask-binding'>): Promise<string[]> {
  return idsOfNamesakes(store, payload.villageId, withoutBlanks(payload.name), namesakesMax);
}

/** `member.ask-binding`: load, decide, save. The rule itself is in shared/domain/member/ask-binding. */
export const askBindingAction: UnboundCommand<'member.ask-binding'> = async ({
  work,
  caller,
  nowMs,
  payload,
  found,
}) => {
  const { villageId, phoneLast4 } = payload;
  if (!(await findVillage(work, villageId))) return refuse({ code: 'VillageNotFound' });
  const name = withoutBlanks(payload.name);
  const request = await readBindingRequest(work, caller.id, villageId);
  const guesses = await findGuesses(work, caller.id);
  const namesakes = await readNamesakes(work, villageId, name, found);
  const asked = { nowMs, openid: caller.key, name, phoneLast4, isBound: caller.isBound, guesses, namesakes };
  const saved = await work.save(askBinding(request, asked), { status: 'waiting' as const });
  if (!saved.ok) return saved;
  await work.put(guessesDocument(caller.id, '', oneGuessMore(guesses, nowMs)));
  for (const villager of guessedAt(asked)) {
    const before = namesakes.find((one) => one.villager.id === villager.id)?.guesses;
    await work.put(guessesDocument(villager.id, villageId, oneGuessMore(before, nowMs)));
  }
  return saved;
};

async function readNamesakes(work: UnitOfWork, villageId: string, name: string, ids: readonly string[]) {
  const namesakes = [];
  for (const id of ids) {
    const villager = await findVillager(work, id, villageId);
    if (villager?.name === name) namesakes.push({ villager, guesses: await findGuesses(work, id) });
  }
  return namesakes;
}

/** `member.withdraw-asking`. */
export const withdrawAskingAction: UnboundCommand<'member.withdraw-asking'> = async ({ work, caller, payload }) => {
  const request = await readBindingRequest(work, caller.id, payload.villageId);
  return work.save(withdrawAsking(request), { status: 'withdrawn' as const });
};
