import type { Chance } from '@cloud/_local/demo-village/history/chance';
import type { WireAnswer } from '@cloud/api/dispatch';
import type { ActionName, PayloadOf, ReplyOf } from '@shared/contract';
import { dayOf } from '@shared/kernel/time';
import type { World } from '../../helpers/world';
import type { BreakingStore } from '../breaking-store';
import { expectAnswer, oneOf } from '../evening';
import type { Telephone } from '../telephone';
import type { SeenBatches } from './seen-batches';
import type { SeenLedger } from './seen-ledger';
import type { SeenPeople, SeenPerson } from './seen-people';
import type { SeenShop } from './seen-shop';

/** What the people of one year share, and what somebody wrote down who heard every answer and saw no document. */
export interface Year {
  world: World;
  phones: Telephone;
  breaking: BreakingStore;
  chance: Chance;
  people: SeenPeople;
  batches: SeenBatches;
  ledger: SeenLedger;
  shop: SeenShop;
  /** How often each thing happened: `points.claim`, `points.claim refused`… */
  counts: Map<string, number>;
}

export type YearAct = (year: Year) => Promise<void>;

export const stewardId = 'cs001';
export const supervisorId = 'sv001';
export const shopkeeperId = 'sk001';

export const todayOf = ({ world }: Pick<Year, 'world'>): string => dayOf(world.now);

export const monthOfNow = (year: Pick<Year, 'world'>): string => todayOf(year).slice(0, 7);

export function note({ counts }: Year, name: string, more = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}

/** Calls, and the answer must be the one that the rules, known by heart, ask for; gives the reply of a yes. */
export async function ask<A extends ActionName>(
  year: Year,
  who: string,
  action: A,
  payload: PayloadOf<A>,
  isYes: boolean,
): Promise<ReplyOf<A> | null> {
  const answer: WireAnswer = await year.phones.call(who, action, payload);
  note(year, isYes ? action : `${action} refused`);
  expectAnswer(answer, isYes, `${action} by ${who} on ${todayOf(year)} of ${JSON.stringify(payload)}`);
  return answer.ok ? (answer.data as ReplyOf<A>) : null;
}

/** Somebody of the village who holds no office, and lives. */
export function somebody({ chance, people }: Year): SeenPerson {
  const villagers = people.all.filter(({ id, how }) => id.startsWith('va') && how !== 'death');
  return oneOf(chance, villagers);
}

export function householdOwner(householdId: string): string {
  return `household:${householdId}`;
}
