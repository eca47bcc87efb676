import { Chance } from '@cloud/_local/demo-village/history/chance';
import type { Store } from '@cloud/_platform/store';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { addDays, hourMs, minuteMs, startOfDayMs } from '@shared/kernel/time';
import { expectSound } from '../../helpers/lives/soundness';
import { openStore } from '../../helpers/open-store';
import { World } from '../../helpers/world';
import { BreakingStore } from '../breaking-store';
import { Telephone } from '../telephone';
import { moveOn, preReview, raise } from './acts';
import { askTheDesk, moveRequestOn } from './acts-of-requests';
import { checkFigures } from './check-figures';
import { convene, handOver, hold } from './evening';
import { checkLadder } from './seen-ladder';
import { isHoliday, matterOf, note, runKilledClock, settle, type VillageYear } from './village-year';

export interface MattersPlan {
  seed: string;
  fromOn: string;
  toOn: string;
  matterCount: number;
  /** Put between the clock and the store, to be found out. */
  clockStore?: (store: Store) => Store;
}

/** Share of the people's transactions that break off inside, and again as many after their commit. */
const brokenShare = 0.01;

/** Plays a village's year day by day, and compares its figures with the observer's; gives what happened. */
export async function playVillage(plan: MattersPlan): Promise<Map<string, number>> {
  let breaking: BreakingStore | undefined;
  const chance = new Chance(plan.seed);
  const world = await World.create(undefined, async () => {
    const opened = await openStore();
    breaking = new BreakingStore(opened.store, new Chance(`${plan.seed} breaks`), 0);
    return { ...opened, store: breaking, isDistant: true };
  });
  const year: VillageYear = {
    world,
    phones: new Telephone(world, chance),
    breaking: breaking as unknown as BreakingStore,
    chance,
    ways: new Map(),
    requestIds: new Set(),
    plans: new Map(),
    clockStore: plan.clockStore ?? ((store) => store),
    counts: new Map(),
  };
  try {
    await playDays(year, plan);
    note(year, 'broken off', year.breaking.brokenCount);
    return year.counts;
  } finally {
    await world.close();
  }
}

async function playDays(year: VillageYear, plan: MattersPlan): Promise<void> {
  const days: string[] = [];
  for (let on = plan.fromOn; on <= plan.toOn; on = addDays(on, 1)) days.push(on);
  // Nothing new comes in the last weeks, so that much of it has gone the whole way.
  const raisingDays = Math.ceil(days.length * 0.85);
  let meetingId: string | null = null;
  for (const [index, on] of days.entries()) {
    year.world.moveTo(Math.max(year.world.now, startOfDayMs(on) + 5 * minuteMs));
    await runKilledClock(year);
    await playDay(year, on, { due: Math.ceil((plan.matterCount * Math.min(index + 1, raisingDays)) / raisingDays) });
    if (index % 14 === 8 && !isHoliday(on) && !isHoliday(addDays(on, 5))) {
      const waiting = await idsWith(year, 'admitted', 'deferred');
      if (waiting.length > 0) meetingId = await people(year, () => convene(year, waiting));
    }
    if (index % 14 === 13 && meetingId !== null) {
      const evening = meetingId;
      const reported = await idsWith(year, 'reportedDone');
      await people(year, () => hold(year, evening, reported));
      meetingId = null;
    }
    await runKilledClock(year);
    await runKilledClock(year);
    if (on.endsWith('-28')) await check(year, [on.slice(0, 7), on.slice(0, 4)]);
  }
  await check(year, periodsOf(plan));
  note(year, 'ladder steps, each once', await checkLadder(year.world));
  await expectSound(year.world);
}

async function playDay(year: VillageYear, on: string, { due }: { due: number }): Promise<void> {
  year.world.moveTo(Math.max(year.world.now, startOfDayMs(on) + 9 * hourMs));
  if (isHoliday(on)) return;
  await people(year, async () => {
    while (year.ways.size < due) await raise(year);
    while (year.requestIds.size < due / 3) await askTheDesk(year);
    for (const requestId of year.requestIds) await moveRequestOn(year, requestId);
    for (const proposalId of year.ways.keys()) await moveOn(year, proposalId);
    for (const proposalId of await idsWith(year, 'adopted')) await handOver(year, proposalId);
    if (new Date(startOfDayMs(on)).getUTCDay() % 3 === 0) await preReview(year, await idsWith(year, 'raised'));
    await year.phones.repeatSomething();
  });
}

/** While people act their calls may break off; the clock has its own way to die. */
async function people<T>(year: VillageYear, act: () => Promise<T>): Promise<T> {
  year.breaking.share = brokenShare;
  try {
    return await act();
  } finally {
    year.breaking.share = 0;
  }
}

async function idsWith(year: VillageYear, ...statuses: readonly Proposal['status'][]): Promise<string[]> {
  const ids: string[] = [];
  for (const id of year.ways.keys()) if (statuses.includes((await matterOf(year, id)).status)) ids.push(id);
  return ids;
}

async function check(year: VillageYear, periods: readonly string[]): Promise<void> {
  await settle(year);
  await checkFigures(year, periods);
}

/** Every month from the first to the last, their quarters and years. */
function periodsOf({ fromOn, toOn }: MattersPlan): string[] {
  const periods = new Set<string>();
  for (let on = fromOn; on <= toOn; on = addDays(on, 7)) {
    const [year = '', month = ''] = on.split('-');
    for (const period of [`${year}-${month}`, `${year}-Q${Math.ceil(Number(month) / 3)}`, year]) periods.add(period);
  }
  return [...periods];
}
