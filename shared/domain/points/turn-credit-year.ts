import { assert } from '../../kernel/assert';
import { type Accepted, accept, type Change, change, type ImmutableRecord } from '../../kernel/outcome';
import { minuteMs } from '../../kernel/time';
import { type Account, balanceOf } from './account';
import { passbookPage } from './claim';
import { type CreditYear, firstDayOf, yearSourceId } from './credit-year';
import { givePoints, postTransfer } from './post-transfer';
import { type CreditTariff, yearOpeningEntry } from './tariff';

/** Accounts of one portion: three writes each, and two for the year itself. */
export const portionAccountsMax = 5;
/** The clock goes on with what is left at its next whole run. */
const nextRunMs = 5 * minuteMs;

export const yearEndEntryId = 'year-end';

/**
 * Begin to turn the year, on its first day.
 *
 * Records `CreditYearTurning`, with the base as the tariff has it that day.
 */
export function beginTurn(creditYear: CreditYear, tariff: CreditTariff, nowMs: number): Accepted {
  assert(creditYear.status === 'noticed' && nowMs >= creditYear.dueAtMs, 'a year is turned on its first day');
  const base = yearOpeningEntry(tariff, creditYear.year) ?? null;
  const status = creditYear.yearEnd ? 'ending' : 'opening';
  const next: CreditYear = { ...creditYear, status, base, tariffEdition: tariff.edition };
  return accept([change(next, { type: 'CreditYearTurning', data: { status, tariffEdition: tariff.edition } })]);
}

interface Portion {
  /** Accounts in the order of the list, at most {@link portionAccountsMax}; those that are done already are left out. */
  accounts: readonly Account[];
  /** The last row that was looked at; null when the list is at its end. */
  after: CreditYear['after'];
  nowMs: number;
}

/** What of an account is not carried over. */
export function expiringPoints(account: Account, { yearEnd }: Pick<CreditYear, 'yearEnd'>): number {
  if (!yearEnd || yearEnd.keeps === 'all') return 0;
  return Math.max(0, balanceOf(account) - (yearEnd.keeps === 'capped' ? (yearEnd.pointsMax ?? 0) : 0));
}

/**
 * Close a portion of accounts down to what the rule keeps 年终结转.
 *
 * Records `PointsGiven` for each account that holds more, and `CreditYearEnded` with how many.
 */
export function endPortion(creditYear: CreditYear, { accounts, after, nowMs }: Portion): Accepted {
  const { yearEnd, tariffEdition } = creditYear;
  assert(creditYear.status === 'ending' && yearEnd, 'what ends was told');
  assert(accounts.length <= portionAccountsMax, 'a portion fits one transaction');
  const given = accounts
    .map((account) => ({ account, points: expiringPoints(account, creditYear) }))
    .filter(({ points }) => points > 0)
    .map(({ account, points }) => {
      const { title, source } = yearEnd;
      const reason = { ...sourceOf(creditYear), tariffEdition, nowMs };
      const outcome = givePoints(account, { ...reason, entry: { id: yearEndEntryId, title, source, points } });
      assert(outcome.ok, 'an account can give what it holds');
      return { outcome, points };
    });
  const points = given.reduce((sum, one) => sum + one.points, 0);
  const next: CreditYear = {
    ...goneOn(creditYear, after, nowMs),
    status: after ? 'ending' : 'opening',
    endedCount: creditYear.endedCount + given.length,
    endedPoints: creditYear.endedPoints + points,
  };
  return portionOf(next, 'CreditYearEnded', { count: given.length, points }, given);
}

/**
 * Give a portion of accounts the year's base 年初开户. An account whose entry is at its cap already gets nothing.
 *
 * Records `PointsReceived` for each, and `CreditYearOpened` with how many; with the last, the year is open and the
 * village is told.
 */
export function openPortion(creditYear: CreditYear, { accounts, after, nowMs }: Portion): Accepted {
  const { base, tariffEdition, year } = creditYear;
  assert(creditYear.status === 'opening', 'a year is opened after the one before was ended');
  assert(accounts.length <= portionAccountsMax, 'a portion fits one transaction');
  const received = accounts.flatMap((account) => {
    assert(base, 'only a base is given');
    const outcome = postTransfer(account, { ...sourceOf(creditYear), entry: base, tariffEdition, nowMs });
    return outcome.ok ? [{ outcome, points: base.points }] : [];
  });
  const points = received.reduce((sum, one) => sum + one.points, 0);
  const next: CreditYear = {
    ...goneOn(creditYear, after, nowMs),
    openedCount: creditYear.openedCount + received.length,
    openedPoints: creditYear.openedPoints + points,
    ...(after ? {} : { status: 'open' as const, isOpen: false, dueAtMs: 0 }),
  };
  const portion = portionOf(next, 'CreditYearOpened', { count: received.length, points }, received);
  const isTold = !after && next.openedCount > 0;
  const message = {
    to: { kind: 'role' as const, role: 'villager' },
    code: 'creditYearOpened',
    data: { title: base?.title ?? '', year, points: base?.points ?? 0 },
    page: passbookPage,
  };
  return isTold ? { ...portion, messages: [message] } : portion;
}

function sourceOf(creditYear: CreditYear) {
  const on = firstDayOf(creditYear.year);
  return { sourceKind: 'year' as const, sourceId: yearSourceId(creditYear), on };
}

function goneOn(creditYear: CreditYear, after: CreditYear['after'], nowMs: number): CreditYear {
  return { ...creditYear, after, dueAtMs: nowMs + nextRunMs };
}

interface Moved {
  outcome: { changes: readonly Change[]; records?: readonly ImmutableRecord[] };
}

function portionOf(
  next: CreditYear,
  type: string,
  data: { count: number; points: number },
  moved: readonly Moved[],
): Accepted {
  return accept(
    [
      change(next, { type, data: { ...data, status: next.status } }),
      ...moved.flatMap(({ outcome }) => outcome.changes),
    ],
    { records: moved.flatMap(({ outcome }) => outcome.records ?? []) },
  );
}
