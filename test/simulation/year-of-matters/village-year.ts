import { runClock } from '@cloud/clock/run-clock';
import type { Chance } from '@cloud/_local/demo-village/history/chance';
import type { Store } from '@cloud/_platform/store';
import type { ActionName, PayloadOf, ReplyOf } from '@shared/contract';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { addDays, dayMs, dayOf, minuteMs } from '@shared/kernel/time';
import type { World } from '../../helpers/world';
import type { BreakingStore } from '../breaking-store';
import { expectAnswer, replyOf } from '../evening';
import type { Telephone } from '../telephone';
import { dyingStore } from './dying-store';

/** Which way a matter is meant to go; what happens on it is chance. */
export type Way = 'desk' | 'byRule' | 'council' | 'withdrawn';

export interface VillageYear {
  world: World;
  phones: Telephone;
  breaking: BreakingStore;
  chance: Chance;
  ways: Map<string, Way>;
  /** What was asked of the service desk. */
  requestIds: Set<string>;
  /** When whoever has a matter means to do something about it, by matter and step. */
  plans: Map<string, number>;
  /** Between the clock and the store: where a test puts a fault in. */
  clockStore: (store: Store) => Store;
  counts: Map<string, number>;
}

export function note({ counts }: VillageYear, name: string, more = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}

/** Calls a minute after the last act, with all the phone's repetitions, and expects a yes. */
export async function ask<A extends ActionName>(
  year: VillageYear,
  who: string,
  action: A,
  payload: PayloadOf<A>,
): Promise<ReplyOf<A>> {
  year.world.advance(minuteMs);
  const answer = await year.phones.call(who, action, payload);
  note(year, action);
  expectAnswer(answer, true, `${action} by ${who} on ${dayOf(year.world.now)} of ${JSON.stringify(payload)}`);
  return replyOf<A>(answer);
}

export async function matterOf({ world }: VillageYear, proposalId: string): Promise<Proposal> {
  const matter = await world.stored<Proposal>('proposals', proposalId);
  if (!matter) throw new Error(`no matter ${proposalId}`);
  return matter;
}

export const todayOf = ({ world }: VillageYear): string => dayOf(world.now);
export const inDays = (year: VillageYear, days: number): string => addDays(todayOf(year), days);

/** A run of the timer that the platform kills somewhere, or lets end. */
export async function runKilledClock(year: VillageYear): Promise<void> {
  const { world, chance, clockStore } = year;
  const asksMax = chance.next() < 0.5 ? chance.between(0, 120) : Infinity;
  const { store, isDead } = dyingStore(clockStore(world.ports.store), asksMax);
  await runClock({ ...world.ports, store });
  note(year, isDead() ? 'clock killed' : 'clock ran');
}

/** The clock runs to its end, as often as it needs. */
export async function settle(year: VillageYear): Promise<void> {
  const { world, clockStore } = year;
  world.advance(2 * minuteMs);
  for (let runs = 0; runs < 4; runs += 1) await runClock({ ...world.ports, store: clockStore(world.ports.store) });
}

/** Spring festival, Labour day and national day: nobody does anything, and dates go on passing. */
const holidays = [
  ['2026-02-15', '2026-02-23'],
  ['2026-05-01', '2026-05-05'],
  ['2026-10-01', '2026-10-08'],
] as const;

export function isHoliday(on: string): boolean {
  return holidays.some(([from, to]) => on >= from && on <= to);
}

/**
 * Whether whoever has the matter gets round to it today: mostly within a week, now and then days or weeks after its
 * date. Decided once for each step of each matter.
 */
export function isTheirDay(
  year: VillageYear,
  { id, steps, dueAtMs }: Pick<Proposal, 'id' | 'dueAtMs'> & { steps: readonly unknown[] },
): boolean {
  const { chance, plans, world } = year;
  const key = `${id} ${steps.length}`;
  const draw = chance.next();
  const planned =
    draw < 0.82 ? world.now + chance.between(0, 6) * dayMs : dueAtMs + chance.between(1, draw < 0.95 ? 5 : 24) * dayMs;
  const atMs = plans.get(key) ?? planned;
  plans.set(key, atMs);
  return world.now >= atMs;
}
