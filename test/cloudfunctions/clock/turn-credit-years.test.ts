import { beginCreditYears } from '@cloud/clock/begin-credit-years';
import { runClock } from '@cloud/clock/run-clock';
import { turnCreditYears } from '@cloud/clock/turn-credit-years';
import { readAll } from '@cloud/_local/read-all';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import { type Account, balanceOf } from '@shared/domain/points/account';
import type { CreditYear } from '@shared/domain/points/credit-year';
import type { Transfer } from '@shared/domain/points/transfer';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { minuteMs, startOfDayMs } from '@shared/kernel/time';
import { counting } from '../../helpers/counting-store';
import { putPoints } from '../../helpers/points-month';
import { aSmallVillage } from '../../helpers/small-village';
import { World } from '../../helpers/world';

let world: World;
afterEach(() => world.close());

const newYearMs = startOfDayMs('2027-01-01');
async function year(on = 2027): Promise<CreditYear> {
  const found = await world.stored<CreditYear>('creditYears', `v1.creditYear.${on}`);
  if (!found) throw new Error(`no year ${on}`);
  return found;
}
const balance = async (ownerId: string) => {
  const account = await world.stored<Account>('accounts', `v1.moralCredit.${ownerId}`);
  return account && balanceOf(account);
};
async function transfersOf(sourceId: string): Promise<Transfer[]> {
  const found: Transfer[] = [];
  for await (const document of readAll(world.ports.store, 'transfers')) {
    if ((document as Transfer).sourceId === sourceId) found.push(document as Transfer);
  }
  return found;
}
const run = () => runClock(world.ports, [turnCreditYears]);

/** The small village with so many households more, of three people each. */
function aLargeVillage(householdCount: number): FoundVillage {
  const village = aSmallVillage();
  const [model] = village.roster.filter(({ id }) => id === 'vg005');
  if (!model) throw new Error('the small village has a villager');
  const people = Array.from({ length: householdCount * 3 }, (_, at) => ({
    ...model,
    id: `lv${String(at).padStart(4, '0')}`,
    phoneLast4: String(at).padStart(4, '0'),
    householdId: `lh${at % householdCount}`,
  }));
  return { ...village, roster: [...village.roster, ...people] };
}

describe('the turn of a year', () => {
  it('tells what ends, ends it and opens the next year, each account once whatever is repeated', async () => {
    world = await World.create();
    await putPoints(world, 'vg003', 620);
    await putPoints(world, 'household:h1', 40);
    world.moveTo(startOfDayMs('2026-12-02'));
    await runClock(world.ports);
    const told = await world.all<{ code: string; text: string }>('messages', {
      where: { villageId: 'v1', recipientId: 'vg003' },
      orderBy: { field: 'atMs', direction: 'descending' },
      limit: 1,
    });
    expect(told).toMatchObject([{ code: 'creditYearEnds' }]);
    expect(await year()).toMatchObject({ status: 'noticed', yearEnd: { keeps: 'capped', pointsMax: 500 } });

    world.moveTo(newYearMs);
    for (let runs = 0; runs < 4; runs += 1) await Promise.all([run(), run()]);
    world.moveTo(newYearMs + 30 * minuteMs);
    for (let runs = 0; runs < 2; runs += 1) await run();
    expect(await year()).toMatchObject({ status: 'open', isOpen: false, endedCount: 1, endedPoints: 120 });
    expect([await balance('vg003'), await balance('household:h1')]).toEqual([500, 140]);
    const transfers = await transfersOf('v1.2027');
    expect(transfers.filter(({ direction }) => direction === 'given')).toMatchObject([{ points: 120, balance: 500 }]);
    const households = new Set(aSmallVillage().roster.flatMap(({ householdId }) => householdId ?? []));
    expect(transfers.filter(({ direction }) => direction === 'received')).toHaveLength(households.size);
    expect((await year()).openedPoints).toBe(100 * households.size);
    expect(await year(2028)).toMatchObject({ status: 'waiting', isOpen: true });
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
  });

  it('finishes four hundred households over several runs, taken up wherever it was broken off', async () => {
    world = await World.create(aLargeVillage(400));
    world.moveTo(newYearMs);
    let runs = 0;
    for (; (await year()).isOpen; runs += 1) {
      world.moveTo(newYearMs + runs * 5 * minuteMs);
      await run();
      expect(runs).toBeLessThan(40);
    }
    expect(runs).toBeGreaterThan(2);
    const opened = await transfersOf('v1.2027');
    expect(new Set(opened.map(({ accountId }) => accountId)).size).toBe(opened.length);
    expect(opened.filter(({ accountId }) => accountId.includes('household:lh'))).toHaveLength(400);
  }, 60_000);

  it('lets a run that comes late change nothing: another went on from where it looked', async () => {
    world = await World.create(aLargeVillage(60));
    await putPoints(world, 'vg003', 620);
    world.moveTo(startOfDayMs('2026-12-02'));
    await run();
    world.moveTo(newYearMs);
    const { store } = world.ports;
    let transactions = 0;
    const late = {
      get: store.get.bind(store),
      find: store.find.bind(store),
      transact: async (work: Parameters<typeof store.transact>[0]) => {
        transactions += 1;
        // It has looked at the first portion of what ends; meanwhile another run opens half of the village.
        if (transactions === 2)
          await runClock({ ...world.ports, nowMs: () => newYearMs + 5 * minuteMs }, [turnCreditYears]);
        return store.transact(work);
      },
    } as typeof store;
    await runClock({ ...world.ports, store: late }, [turnCreditYears]);
    for (let runs = 2; (await year()).isOpen && runs < 20; runs += 1) {
      world.moveTo(newYearMs + runs * 5 * minuteMs);
      await run();
    }
    const households = new Set(aLargeVillage(60).roster.flatMap(({ householdId }) => householdId ?? []));
    expect(await year()).toMatchObject({ status: 'open', endedPoints: 120, openedCount: households.size });
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
  });

  it('gives a village that was founded before years were turned its next one, at night', async () => {
    world = await World.create();
    const never = { ...(await year()), isOpen: false, dueAtMs: 0 };
    await world.ports.store.transact((transaction) => transaction.put('creditYears', never as never));
    world.moveTo(startOfDayMs('2027-06-01') + 3 * 60 * minuteMs);
    await runClock(world.ports);
    expect(await year(2028)).toMatchObject({ villageId: 'v1', status: 'waiting' });
  });

  it('looks at no village that has a year, and reads one empty list a night', async () => {
    world = await World.create();
    const night = (on: string) => world.moveTo(startOfDayMs(on) + 3 * 60 * minuteMs);
    night('2026-06-01');
    await runClock(world.ports, [beginCreditYears]);
    night('2026-06-02');
    const { ports, counts } = counting(world.ports);
    await runClock(ports, [beginCreditYears]);
    expect(counts).toEqual({ reads: 1, writes: 0, commits: 0 });
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
  });
});
