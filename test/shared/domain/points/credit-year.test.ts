import * as fc from 'fast-check';
import { type Account, balanceOf, newAccount } from '@shared/domain/points/account';
import { announceYearEnd, beginCreditYear, type CreditYear, yearSourceId } from '@shared/domain/points/credit-year';
import { type Transfer, transferIdOf } from '@shared/domain/points/transfer';
import { type CreditTariff, type YearEnd, yearOpeningEntry } from '@shared/domain/points/tariff';
import {
  beginTurn,
  endPortion,
  openPortion,
  portionAccountsMax,
  yearEndEntryId,
} from '@shared/domain/points/turn-credit-year';
import type { Accepted } from '@shared/kernel/outcome';
import { startOfDayMs } from '@shared/kernel/time';
import { creditTariff } from '../../../helpers/a-batch';

const source = { document: '积分细则', article: '第 40 条', edition: '2025 年版' };
const yearEnd = (keeps: YearEnd['keeps'], pointsMax?: number): YearEnd => ({
  ...{ keeps, noticeDays: 30, title: '年底清零', source },
  ...(pointsMax === undefined ? {} : { pointsMax }),
});
const tariffWith = (rule?: YearEnd): CreditTariff => {
  const { yearEnd: _, ...rest } = creditTariff;
  return rule ? { ...rest, yearEnd: rule } : rest;
};
const noticeOn = '2026-12-02';
const newYearMs = startOfDayMs('2027-01-01');
const begun = (rule?: YearEnd, on = '2026-03-01') =>
  beginCreditYear('v1', 2027, tariffWith(rule), startOfDayMs(on)).next as CreditYear;
const next = (accepted: Accepted) => accepted.changes[0]?.next as CreditYear;
const announced = (rule: YearEnd, on = noticeOn) =>
  announceYearEnd(begun(rule), tariffWith(rule), startOfDayMs(on) + 1_000);

describe('what ends with a year is told before', () => {
  it('waits for the day of its notice where it takes points', () => {
    expect(begun(yearEnd('none'))).toMatchObject({ status: 'waiting', dueAtMs: startOfDayMs(noticeOn) });
  });

  it.each([
    ['no rule', undefined],
    ['a rule that carries all over', yearEnd('all')],
  ] as const)('has nothing to tell by %s', (_, rule) => {
    expect(begun(rule)).toMatchObject({ status: 'noticed', yearEnd: null, dueAtMs: newYearMs });
  });

  it('tells the whole village on the last day that leaves enough', () => {
    expect(announced(yearEnd('capped', 300))).toMatchObject({
      changes: [{ next: { status: 'noticed', yearEnd: { keeps: 'capped', pointsMax: 300 }, dueAtMs: newYearMs } }],
      messages: [{ to: { kind: 'role', role: 'villager' }, code: 'creditYearEnds', data: { endsAtMs: newYearMs - 1 } }],
    });
  });

  it('takes nothing where it could be told only a day too late', () => {
    expect(announced(yearEnd('none'), '2026-12-03')).toMatchObject({
      changes: [{ next: { yearEnd: null } }],
      messages: [],
    });
    expect(begun(yearEnd('none'), '2026-12-03')).toMatchObject({ status: 'noticed', dueAtMs: newYearMs });
  });
});

const turning = (rule: YearEnd | undefined, nowMs = newYearMs): CreditYear => {
  const told = rule ? next(announced(rule)) : begun();
  return next(beginTurn(told, tariffWith(rule), nowMs));
};
const holding = (points: number, ownerId = 'vg001'): Account => ({
  ...newAccount('v1', 'moralCredit', ownerId),
  receivedPoints: points + 7,
  givenPoints: 7,
});
const transfers = (accepted: Accepted) => (accepted.records ?? []) as Transfer[];

describe('ending a year', () => {
  it('begins with what ends, and opens at once where nothing does', () => {
    expect(turning(yearEnd('none')).status).toBe('ending');
    expect(turning(undefined).status).toBe('opening');
  });

  it.each([
    ['at the cap', 300, 0],
    ['a point above it', 301, 1],
    ['empty', 0, 0],
  ])('leaves an account %s with what the rule keeps', (_, held, expired) => {
    const ended = endPortion(turning(yearEnd('capped', 300)), {
      accounts: [holding(held)],
      after: null,
      nowMs: newYearMs,
    });
    expect(transfers(ended).map(({ points }) => points)).toEqual(expired === 0 ? [] : [expired]);
    expect(next(ended)).toMatchObject({ status: 'opening', endedPoints: expired });
  });

  it('takes from any accounts exactly what their rule does not keep, and never below zero', () => {
    const rules = fc.oneof(
      fc.constant(yearEnd('none')),
      fc.integer({ min: 1, max: 500 }).map((max) => yearEnd('capped', max)),
    );
    const balances = fc.array(fc.nat(1_000), { maxLength: portionAccountsMax });
    fc.assert(
      fc.property(rules, balances, (rule, held) => {
        const accounts = held.map((points, at) => holding(points, `vg${at}`));
        const ended = endPortion(turning(rule), { accounts, after: ['a', 'a'], nowMs: newYearMs });
        const given = transfers(ended);
        const left = new Map(accounts.map((account) => [account.id, balanceOf(account)]));
        for (const { accountId, points, balance, direction } of given) {
          expect(direction).toBe('given');
          left.set(accountId, (left.get(accountId) ?? 0) - points);
          expect(left.get(accountId)).toBe(balance);
        }
        const kept = held.map((points) => Math.min(points, rule.keeps === 'capped' ? (rule.pointsMax ?? 0) : 0));
        expect([...left.values()]).toEqual(kept);
        expect(next(ended).endedPoints).toBe(
          held.reduce((sum, one) => sum + one, 0) - kept.reduce((sum, one) => sum + one, 0),
        );
        expect(new Set(given.map(({ id }) => id)).size).toBe(given.length);
      }),
    );
  });
});

describe('opening a year', () => {
  const base = yearOpeningEntry(creditTariff, 2027);

  it('gives each account the base by the tariff, and tells the village with the last', () => {
    const portion = { accounts: [holding(20, 'household:h1')], after: null, nowMs: newYearMs };
    const opened = openPortion(turning(undefined), portion);
    expect(transfers(opened)).toMatchObject([
      { id: 'household-base.v1.2027.household:h1', points: base?.points, on: '2027-01-01', sourceKind: 'year' },
    ]);
    expect(opened).toMatchObject({
      changes: [{ next: { status: 'open', isOpen: false, openedCount: 1, openedPoints: 100 } }, {}],
      messages: [{ code: 'creditYearOpened' }],
    });
  });

  it('gives nothing over the cap of the entry', () => {
    const counters = ['2027-01', '2027'].map((period) => ({ entryId: 'household-base', period, points: 100 }));
    const account = { ...holding(100, 'household:h1'), counters, latestYear: 2027 };
    expect(transfers(openPortion(turning(undefined), { accounts: [account], after: null, nowMs: newYearMs }))).toEqual(
      [],
    );
  });

  it('does not turn a year before its first day', () => {
    expect(() => turning(undefined, newYearMs - 1)).toThrow('first day');
  });
});

describe('a year turned portion by portion', () => {
  const owners = Array.from({ length: 12 }, (_, at) => `household:h${at}`);
  const portions = fc.array(fc.uniqueArray(fc.constantFrom(...owners), { maxLength: portionAccountsMax }), {
    minLength: 1,
    maxLength: 12,
  });
  const held = fc.array(fc.nat(800), { minLength: owners.length, maxLength: owners.length });

  it('whatever portions are repeated: each account once, nothing below zero, and the sum is what was given less what was taken', () => {
    fc.assert(
      fc.property(portions, portions, held, (ends, opens, balances) => {
        const accounts = new Map(owners.map((owner, at) => [owner, holding(balances[at] ?? 0, owner)]));
        const posted = new Map<string, Transfer>();
        let year = turning(yearEnd('capped', 300));
        const run = (ownerIds: readonly string[], isLast: boolean) => {
          const entryId = year.status === 'ending' ? yearEndEntryId : (year.base?.id ?? '');
          const due = ownerIds.filter((owner) => !posted.has(transferIdOf(entryId, yearSourceId(year), owner)));
          const portion = due.map((owner) => accounts.get(owner)).filter((one) => one !== undefined);
          const turn = year.status === 'ending' ? endPortion : openPortion;
          const done = turn(year, { accounts: portion, after: isLast ? null : ['a', 'a'], nowMs: newYearMs });
          for (const { next: changed } of done.changes) {
            if (changed.kind === 'account') accounts.set((changed as Account).ownerId, changed as Account);
            else year = changed as CreditYear;
          }
          for (const transfer of transfers(done)) {
            expect(posted.has(transfer.id)).toBe(false);
            posted.set(transfer.id, transfer);
          }
        };
        ends.forEach((ids, at) => run(ids, at === ends.length - 1));
        opens.forEach((ids, at) => run(ids, at === opens.length - 1));
        const sum = [...accounts.values()].reduce((total, account) => total + balanceOf(account), 0);
        const before = balances.reduce((total, points) => total + points, 0);
        expect(sum).toBe(before - year.endedPoints + year.openedPoints);
        expect([...accounts.values()].every((account) => balanceOf(account) >= 0)).toBe(true);
        expect([year.status, year.openedPoints]).toEqual(['open', new Set(opens.flat()).size * 100]);
        expect(posted.size).toBe(year.endedCount + year.openedCount);
      }),
    );
  });
});
