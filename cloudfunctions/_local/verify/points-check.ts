import { type Capped, monthOf, yearTextOf } from '@shared/domain/points/caps';
import type { Claim } from '@shared/domain/points/claim';
import { type CreditYear, creditYearIdOf, yearSourceId } from '@shared/domain/points/credit-year';
import { type DutyTariffDocument, tariffIdOf, tariffOfEdition } from '@shared/domain/points/tariff-register';
import type { Transfer } from '@shared/domain/points/transfer';
import { yearEndEntryId } from '@shared/domain/points/turn-credit-year';
import type { Fault } from '@shared/domain/record/verify-chain';
import type { Reader, StoredDocument } from '@cloud/_platform/store';
import { readAll } from '../read-all';
import { problemOfRoad } from './posting-roads';

interface Sum {
  points: number;
  pointsMax: number;
  /** The latest that counts into it: the one to be named when there are too many. */
  lastId: string;
}

/**
 * Every posting came by the whole road that its kind has to take, no cap of a tariff is exceeded in any month or year,
 * and every turned year gave and took exactly what it says, once for each account.
 */
export async function faultInPoints(store: Reader): Promise<Fault | null> {
  const sums = new Map<string, Sum>();
  const years = new Map<string, { ended: Moved; opened: Moved }>();
  for await (const document of readAll(store, 'transfers')) {
    const transfer = document as Transfer;
    const { kind, id } = transfer;
    const problem = await problemOfRoad(store, transfer);
    if (problem) return { kind, id, problem };
    const capped = await capOf(store, transfer);
    if (capped === 'missing') return { kind, id, problem: 'the tariff has no such entry' };
    if (capped) count(sums, transfer, capped);
    if (transfer.sourceKind === 'year') countYear(years, transfer);
  }
  for (const { points, pointsMax, lastId: id } of sums.values()) {
    if (points > pointsMax) return { kind: 'transfer', id, problem: 'this posting exceeds a cap of its entry' };
  }
  for await (const document of readAll(store, 'creditYears')) {
    const fault = faultInYear(document as StoredDocument & CreditYear, years);
    if (fault) return fault;
  }
  return null;
}

/** The entry by whose caps a posting counts; null for what no tariff caps. */
async function capOf(store: Reader, transfer: Transfer): Promise<Capped | 'missing' | null> {
  const { sourceKind, sourceId, villageId, tariffEntryId, tariffEdition } = transfer;
  switch (sourceKind) {
    case 'claim':
      return ((await store.get('claims', sourceId)) as Claim | undefined)?.entry ?? 'missing';
    case 'meeting':
    case 'matter': {
      const document = (await store.get('tariffs', tariffIdOf(villageId, 'duty'))) as DutyTariffDocument;
      return tariffOfEdition(document, tariffEdition)?.entries.find(({ id }) => id === tariffEntryId) ?? 'missing';
    }
    case 'year': {
      const id = creditYearIdOf(villageId, Number(sourceId.slice(villageId.length + 1)));
      const { base } = (await store.get('creditYears', id)) as StoredDocument & CreditYear;
      return tariffEntryId === yearEndEntryId ? null : (base ?? 'missing');
    }
    case 'order':
    case 'membership':
      return null;
  }
}

/** Into its month and its year; what was taken back leaves room again. */
function count(sums: Map<string, Sum>, transfer: Transfer, capped: Capped): void {
  const { accountId, tariffEntryId, on, points, reversesId, id: lastId } = transfer;
  const periods = [
    [monthOf(on), capped.monthlyPointsMax],
    [yearTextOf(on), capped.yearlyPointsMax],
  ] as const;
  for (const [period, pointsMax] of periods) {
    const key = `${accountId} ${tariffEntryId} ${period}`;
    const before = sums.get(key) ?? { points: 0, pointsMax };
    const moved = reversesId === null ? points : -points;
    sums.set(key, { points: before.points + moved, pointsMax: Math.max(before.pointsMax, pointsMax), lastId });
  }
}

interface Moved {
  count: number;
  points: number;
}

function countYear(
  years: Map<string, { ended: Moved; opened: Moved }>,
  { sourceId, direction, points }: Transfer,
): void {
  const none = () => ({ count: 0, points: 0 });
  const year = years.get(sourceId) ?? { ended: none(), opened: none() };
  const moved = direction === 'given' ? year.ended : year.opened;
  moved.count += 1;
  moved.points += points;
  years.set(sourceId, year);
}

function faultInYear(turned: CreditYear, years: ReadonlyMap<string, { ended: Moved; opened: Moved }>): Fault | null {
  const moved = years.get(yearSourceId(turned));
  const { kind, id, endedCount, endedPoints, openedCount, openedPoints } = turned;
  const holds =
    endedCount === (moved?.ended.count ?? 0) &&
    endedPoints === (moved?.ended.points ?? 0) &&
    openedCount === (moved?.opened.count ?? 0) &&
    openedPoints === (moved?.opened.points ?? 0);
  return holds ? null : { kind, id, problem: 'this year gave or took other points than it says' };
}
