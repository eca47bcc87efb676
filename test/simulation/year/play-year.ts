import { expireOrders } from '@cloud/clock/expire-orders';
import { runClock } from '@cloud/clock/run-clock';
import { turnCreditYears } from '@cloud/clock/turn-credit-years';
import { Chance } from '@cloud/_local/demo-village/history/chance';
import { addDays, hourMs, minuteMs, startOfDayMs } from '@shared/kernel/time';
import { openStore } from '../../helpers/open-store';
import { World } from '../../helpers/world';
import { BreakingStore } from '../breaking-store';
import { Telephone } from '../telephone';
import { aVillageOf, enterSecondEdition, keptPointsMax, tariff } from './a-village-of';
import * as claims from './acts-of-claims';
import * as corrections from './acts-of-corrections';
import * as members from './acts-of-members';
import { workAtTheDesk } from './acts-of-review';
import * as shopping from './acts-of-shop';
import { checkYear } from './check-year';
import { SeenBatches } from './seen-batches';
import { SeenLedger } from './seen-ledger';
import { SeenPeople } from './seen-people';
import { SeenShop } from './seen-shop';
import { householdOwner, note, todayOf, type Year, type YearAct } from './year';

/** Share of the transactions that break off inside, and again as many after their commit. */
const brokenShare = 0.015;

const acts: readonly (readonly [weight: number, act: YearAct])[] = [
  [10, claims.claim],
  [3, claims.propose],
  [1.5, claims.proposeDeduction],
  [1, claims.explain],
  [0.6, claims.withdraw],
  [0.5, corrections.proposeCorrection],
  [0.4, corrections.appeal],
  [0.5, corrections.explainCorrection],
  [1.2, corrections.decideCorrection],
  [5, shopping.reserve],
  [0.8, shopping.reserveTheLast],
  [2.5, shopping.handOver],
  [0.8, shopping.cancel],
  [0.8, shopping.supply],
  [0.3, shopping.takeStock],
  [0.1, shopping.changeGood],
  [0.5, members.recordChange],
  [0.6, members.decideChange],
  [0.4, members.changeConsent],
  [1.5, ({ phones }) => phones.repeatSomething()],
];

export interface YearPlan {
  seed: string;
  peopleCount: number;
  fromOn: string;
  toOn: string;
  actsADay: number;
}

/** Plays a village's months day by day, and compares every page with what a neighbour wrote down; gives what happened. */
export async function playYear(plan: YearPlan): Promise<Map<string, number>> {
  const chance = new Chance(plan.seed);
  const village = aVillageOf(plan.peopleCount, chance);
  let breaking: BreakingStore | undefined;
  const world = await World.create(village, async () => {
    const opened = await openStore();
    breaking = new BreakingStore(opened.store, new Chance(`${plan.seed} breaks`), 0);
    return { ...opened, store: breaking, isDistant: true };
  });
  const year: Year = {
    world,
    phones: new Telephone(world, chance),
    breaking: breaking as unknown as BreakingStore,
    chance,
    people: new SeenPeople(village.roster),
    batches: new SeenBatches(),
    ledger: new SeenLedger(),
    shop: new SeenShop(),
    counts: new Map(),
  };
  try {
    await playDays(year, plan);
    return year.counts;
  } finally {
    await world.close();
  }
}

async function playDays(year: Year, { fromOn, toOn, actsADay }: YearPlan): Promise<void> {
  const { world, breaking, chance, phones } = year;
  await enterSecondEdition(world);
  world.moveTo(startOfDayMs(fromOn) + 8 * hourMs);
  // The verifier asks for a matter on the road as well.
  await world.done('vg001', 'proposal.submit', { body: '水渠堵了', photoIds: [] });
  await shopping.openShop(year);
  breaking.share = brokenShare;
  for (let on = fromOn; on <= toOn; on = addDays(on, 1)) {
    world.moveTo(startOfDayMs(on) + 8 * hourMs);
    await beginDay(year);
    for (let count = 0; count < actsADay; count += 1) {
      world.advance(chance.between(1, 10) * minuteMs);
      await draw(chance)(year);
    }
    await workAtTheDesk(year);
  }
  breaking.share = 0;
  await runClock(world.ports);
  note(year, 'acts', phones.count);
  note(year, 'accepted', phones.acceptedCount);
  note(year, 'sent again', phones.repeatedCount);
  note(year, 'broken off', breaking.brokenCount);
  await checkYear(year);
}

function draw(chance: Chance): YearAct {
  let left = chance.next() * acts.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, act] of acts) {
    left -= weight;
    if (left < 0) return act;
  }
  return claims.claim;
}

/** What nobody fetched goes back overnight; on the first of January the year is turned before anybody does anything. */
async function beginDay(year: Year): Promise<void> {
  const { world, shop } = year;
  // A clock that breaks off leaves the rest to its next run.
  for (let runs = 0; runs < 6; runs += 1) await runClock(world.ports, [expireOrders]);
  for (const order of shop.open()) {
    if (order.pickUpUntilMs > world.now) continue;
    shopping.giveBack(year, order, 'expired');
    note(year, 'orders expired');
  }
  if (todayOf(year).endsWith('-01-01')) await turnYear(year);
  await runClock(world.ports);
}

async function turnYear(year: Year): Promise<void> {
  const { world, people, ledger } = year;
  const today = todayOf(year);
  for (let runs = 0; ; runs += 1) {
    await runClock(world.ports, [turnCreditYears]);
    const turned = await world.stored<{ isOpen: boolean }>('creditYears', `v1.creditYear.${today.slice(0, 4)}`);
    if (turned?.isOpen === false) break;
    if (runs > 200) throw new Error('a year is never turned');
    note(year, 'runs of the clock that turned the year');
    world.advance(5 * minuteMs);
  }
  for (const ownerId of ledger.ownerIds()) {
    const points = Math.max(0, ledger.balanceOf(ownerId) - keptPointsMax);
    ledger.move(ownerId, 'given', points);
    if (points > 0) note(year, 'accounts closed down');
  }
  const base = tariff.entries.find(({ trigger }) => trigger === 'yearOpening');
  if (!base) throw new Error('the tariff opens the year');
  for (const householdId of people.householdIds()) {
    const ownerId = householdOwner(householdId);
    const isOpened = people.all.some((one) => one.householdId === householdId && people.holdsCredit(one, today));
    if (!isOpened) continue;
    ledger.move(ownerId, 'received', base.points);
    ledger.count(ownerId, base, today, 1);
    note(year, 'households opened');
  }
}
