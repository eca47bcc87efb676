import { readAll } from '@cloud/_local/read-all';
import type { PassbookAccount, PassbookRow } from '@shared/contract/points-pages';
import type { Transfer } from '@shared/domain/points/transfer';
import { expectSound } from '../../helpers/lives/soundness';
import { groupIds, tariff } from './a-village-of';
import type { SeenClaim } from './seen-batches';
import { householdOwner, note, shopkeeperId, stewardId, type Year } from './year';

/** Every page beside the neighbour's own books, and the whole database beside its own proofs. */
export async function checkYear(year: Year): Promise<void> {
  await checkPassbooks(year);
  await checkHonourRolls(year);
  await checkShop(year);
  await checkSums(year);
  for (const { id, monthlyPointsMax, yearlyPointsMax } of tariff.entries) {
    expect(year.ledger.countedIn(id, 7)).toBeLessThanOrEqual(monthlyPointsMax);
    expect(year.ledger.countedIn(id, 4)).toBeLessThanOrEqual(yearlyPointsMax);
  }
  await expectSound(year.world);
}

async function checkPassbooks(year: Year): Promise<void> {
  const { people } = year;
  for (const { id } of people.all) await checkPassbook(year, id, 'mine', id);
  for (const householdId of people.householdIds()) {
    const [reader] = people.livingOf(householdId);
    if (reader) await checkPassbook(year, reader.id, 'household', householdOwner(householdId));
  }
}

const lineOf = (direction: string, points: number, isReversal: boolean) => `${direction} ${points} ${isReversal}`;

/** Balance, sums and every line; lines of one instant may stand in any order. */
async function checkPassbook(year: Year, who: string, account: PassbookAccount, ownerId: string): Promise<void> {
  const { world, ledger } = year;
  const rows: PassbookRow[] = [];
  let page = await world.done(who, 'points.passbook', { account, cursor: null });
  rows.push(...page.rows);
  for (; page.next !== null; rows.push(...page.rows)) {
    page = await world.done(who, 'points.passbook', { account, cursor: page.next });
  }
  expect({ ownerId, balance: page.balance, received: page.receivedPoints, given: page.givenPoints }).toEqual({
    ownerId,
    balance: ledger.balanceOf(ownerId),
    received: ledger.sumOf(ownerId, 'received'),
    given: ledger.sumOf(ownerId, 'given'),
  });
  const seen = ledger.movesOf(ownerId).map((one) => lineOf(one.direction, one.points, one.isReversal));
  const shown = rows.map((row) => lineOf(row.direction, row.points, row.isReversal));
  expect(shown.sort()).toEqual(seen.sort());
  expect(rows.every(({ balance }) => balance >= 0)).toBe(true);
  expect(rows.filter(({ sourceKind, evidence }) => sourceKind === 'claim' && evidence === null)).toEqual([]);
  note(year, 'passbooks compared');
  note(year, 'passbook lines compared', rows.length);
}

interface SeenStanding {
  id: string;
  points: number;
  deedCount: number;
  place: number;
}

const placesMax = 10;
const namesMax = 30;

/** Whole places only, by counting how many have more; nobody is named who lost more than they gained. */
function boardOf(claims: readonly SeenClaim[], idOf: (claim: SeenClaim) => string) {
  const sums = new Map<string, { points: number; deedCount: number }>();
  for (const claim of claims) {
    const isAward = claim.entry.direction === 'award';
    const { points, deedCount } = sums.get(idOf(claim)) ?? { points: 0, deedCount: 0 };
    const moved = isAward ? claim.entry.points : -claim.entry.points;
    sums.set(idOf(claim), { points: points + moved, deedCount: deedCount + (isAward ? 1 : 0) });
  }
  const all = [...sums].map(([id, sum]) => ({ id, ...sum })).filter(({ points }) => points > 0);
  const placed: SeenStanding[] = all
    .map((one) => ({ ...one, place: 1 + all.filter(({ points }) => points > one.points).length }))
    .filter(({ place }) => place <= placesMax);
  const atPlace = (place: number) => placed.filter((one) => one.place <= place).length;
  const shown = placed.filter(({ place }) => atPlace(place) <= namesMax);
  return { rows: sorted(shown), moreCount: placed.length - shown.length };
}

const sorted = (rows: readonly SeenStanding[]) =>
  rows
    .map(({ id, points, deedCount, place }) => ({ id, points, deedCount, place }))
    .sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));

async function checkHonourRolls(year: Year): Promise<void> {
  const { world, batches, people } = year;
  for (const { month, status, claims } of batches.months.values()) {
    const page = await world.done(stewardId, 'points.honour-roll', { period: month });
    const counted = claims.filter((claim) => claim.status === 'posted' && !claim.isCorrected);
    const posted = status === 'posted' ? counted : [];
    const persons = posted.filter(({ ownerId, claimantId }) => ownerId === claimantId);
    const shown = [page.persons, page.households, page.groups].map(({ rows, moreCount }) => ({
      rows: sorted(rows),
      moreCount,
    }));
    expect({ month, boards: shown }).toEqual({
      month,
      boards: [
        boardOf(persons, ({ claimantId }) => claimantId),
        boardOf(posted, ({ householdId }) => householdId),
        boardOf(posted, ({ groupId }) => groupId),
      ],
    });
    expect(page.groups.rows.every(({ id }) => groupIds.some((one) => one === id))).toBe(true);
    for (const { id, name } of page.persons.rows) {
      const person = people.of(id);
      expect(name).toBe(person.isNamePublic ? person.name : `${person.name.slice(0, 1)}*`);
    }
    note(year, 'honour rolls compared');
    note(year, 'places compared', page.persons.rows.length + page.households.rows.length + page.groups.rows.length);
  }
}

async function checkShop({ world, shop }: Year): Promise<void> {
  const page = await world.done(shopkeeperId, 'points.shop', { cursor: null });
  const shelf = page.rows.map(({ id, stockCount, available, pricePoints }) => [id, stockCount, available, pricePoints]);
  const seen = shop.goods.map((good) => [good.id, good.stockCount, shop.availableCount(good), good.pricePoints]);
  expect(shelf.sort()).toEqual(seen.sort());
  for (const [month, rows] of shop.months) {
    const { rows: told } = await world.done('vg003', 'points.shop-month', { month });
    const accounts = told.map(({ goodId, goodName, ...counted }) => ({ goodId, goodName, ...counted }));
    expect(new Map(accounts.map(({ goodId, goodName: _name, ...counted }) => [goodId, counted]))).toEqual(rows);
  }
}

/** The ledger sums to zero, the issuing account included; no line was posted twice. */
async function checkSums(year: Year): Promise<void> {
  const { world, ledger } = year;
  const sums = new Map<string, number>();
  let count = 0;
  for await (const document of readAll(world.ports.store, 'transfers')) {
    const { accountId, counterAccountId, direction, points } = document as Transfer;
    const sign = direction === 'received' ? 1 : -1;
    sums.set(accountId, (sums.get(accountId) ?? 0) + sign * points);
    sums.set(counterAccountId, (sums.get(counterAccountId) ?? 0) - sign * points);
    count += 1;
  }
  expect([...sums.values()].reduce((sum, points) => sum + points, 0)).toBe(0);
  const held = ledger.ownerIds().reduce((sum, id) => sum + ledger.balanceOf(id), 0);
  expect(-(sums.get('v1.moralCredit.issuing') ?? 0)).toBe(held);
  expect(count).toBe(ledger.ownerIds().reduce((sum, id) => sum + ledger.movesOf(id).length, 0));
  note(year, 'transfers', count);
  note(year, 'points held at the end', held);
}
