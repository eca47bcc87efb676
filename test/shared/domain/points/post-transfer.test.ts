import fc from 'fast-check';
import { accountIdOf, type Account, balanceOf, newAccount } from '@shared/domain/points/account';
import { type Posting, postTransfer } from '@shared/domain/points/post-transfer';
import type { Transfer } from '@shared/domain/points/transfer';
import { transferIdOf } from '@shared/domain/points/transfer';
import { aClaim } from '../../../helpers/a-batch';

const source = { document: '积分细则', article: '第 4 条', edition: '2025 年版' };
const river = { id: 'river-cleaning', title: '清河道', points: 5, monthlyPointsMax: 10, yearlyPointsMax: 60, source };
const posting = (parts: Partial<Posting> = {}): Posting => ({
  entry: river,
  tariffEdition: 1,
  sourceKind: 'claim',
  sourceId: 'c1',
  on: '2026-03-18',
  nowMs: 1,
  ...parts,
});
const fresh = () => newAccount('v1', 'moralCredit', 'vg001');

/** Posts one after the other; refusals leave the account as it was. */
function postAll(postings: readonly Posting[], before = fresh()): { account: Account; transfers: Transfer[] } {
  let account = before;
  const transfers: Transfer[] = [];
  for (const one of postings) {
    const outcome = postTransfer(account, one);
    if (!outcome.ok) continue;
    account = outcome.changes[0]?.next as Account;
    transfers.push(...((outcome.records ?? []) as unknown as Transfer[]));
  }
  return { account, transfers };
}

describe('posting a transfer', () => {
  it('raises the balance and adds a transfer from the issuing account, with an id that says what it is for', () => {
    const outcome = postTransfer(fresh(), posting());
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        {
          next: { receivedPoints: 5, givenPoints: 0, ownerId: 'vg001' },
          event: { type: 'PointsReceived', data: { points: 5, balance: 5, transferId: 'river-cleaning.c1.vg001' } },
        },
      ],
      records: [
        {
          id: 'river-cleaning.c1.vg001',
          kind: 'transfer',
          accountId: 'v1.moralCredit.vg001',
          counterAccountId: 'v1.moralCredit.issuing',
          direction: 'received',
          balance: 5,
          tariffEdition: 1,
          points: 5,
        },
      ],
    });
  });

  it('posts up to the cap of the month, and not one award more', () => {
    const { account } = postAll([posting(), posting({ sourceId: 'c2' })]);
    expect(account.receivedPoints).toBe(10);
    expect(postTransfer(account, posting({ sourceId: 'c3' }))).toEqual({
      ok: false,
      refusal: { code: 'TransferCapReached', period: 'month', pointsMax: 10, pointsSoFar: 10 },
    });
    expect(postTransfer(account, posting({ sourceId: 'c3', on: '2026-04-01' })).ok).toBe(true);
  });

  it('posts up to the cap of the year, which begins anew with the next', () => {
    const entry = { ...river, monthlyPointsMax: 10, yearlyPointsMax: 15 };
    const months = ['2026-01-05', '2026-02-05', '2026-03-05'].map((on, at) =>
      posting({ entry, on, sourceId: `c${at}` }),
    );
    const { account } = postAll(months);
    expect(account.receivedPoints).toBe(15);
    expect(postTransfer(account, posting({ entry, on: '2026-12-31', sourceId: 'x' }))).toMatchObject({
      refusal: { code: 'TransferCapReached', period: 'year', pointsMax: 15, pointsSoFar: 15 },
    });
    expect(postTransfer(account, posting({ entry, on: '2027-01-01', sourceId: 'x' })).ok).toBe(true);
  });

  it('looks back to the year before the latest, and no further', () => {
    const { account } = postAll([posting({ on: '2027-05-01' })]);
    expect(postTransfer(account, posting({ on: '2026-01-01', sourceId: 'c2' })).ok).toBe(true);
    expect(postTransfer(account, posting({ on: '2025-12-31', sourceId: 'c2' }))).toEqual({
      ok: false,
      refusal: { code: 'TransferTooOld', on: '2025-12-31', earliestYear: 2026 },
    });
  });

  it.each([0, -1, 1.5])('never moves %s points', (points) => {
    expect(() => postTransfer(fresh(), posting({ entry: { ...river, points } }))).toThrow(/positive whole number/);
  });

  it('keeps the two books apart by their accounts', () => {
    expect(accountIdOf('v1', 'duty', 'vg001')).not.toBe(accountIdOf('v1', 'moralCredit', 'vg001'));
    expect(transferIdOf('river-cleaning', aClaim().id, 'vg001')).toBe('river-cleaning.c1.vg001');
  });
});

const entries = [
  river,
  { ...river, id: 'law-study', points: 1, monthlyPointsMax: 2, yearlyPointsMax: 12 },
  { ...river, id: 'volunteering', points: 5, monthlyPointsMax: 20, yearlyPointsMax: 120 },
];
const histories = fc.array(
  fc.record({
    entry: fc.constantFrom(...entries),
    sourceId: fc.integer({ min: 0, max: 40 }).map((number) => `c${number}`),
    on: fc
      .tuple(fc.integer({ min: 2025, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
    owner: fc.constantFrom('vg001', 'vg002', 'household:h1'),
  }),
  { maxLength: 80 },
);

/** A ledger as the store keeps it: accounts, and transfers whose ids exist once. */
function ledger() {
  const accounts = new Map<string, Account>();
  const transfers = new Map<string, Transfer>();
  const post = (one: { entry: (typeof entries)[number]; sourceId: string; on: string; owner: string }) => {
    if (transfers.has(transferIdOf(one.entry.id, one.sourceId, one.owner))) return;
    const account = accounts.get(one.owner) ?? newAccount('v1', 'moralCredit', one.owner);
    const result = postAll([posting(one)], account);
    accounts.set(one.owner, result.account);
    for (const transfer of result.transfers) transfers.set(transfer.id, Object.freeze(transfer));
  };
  return { accounts, transfers, post };
}

describe('any history of postings', () => {
  it('adds up: each balance is its transfers, and the sum over all accounts with the issuing one is zero', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { accounts, transfers, post } = ledger();
        history.forEach(post);
        const all = [...transfers.values()];
        let sum = 0;
        for (const account of accounts.values()) {
          const received = all
            .filter((one) => one.accountId === account.id)
            .reduce((total, one) => total + one.points, 0);
          expect(balanceOf(account)).toBe(received);
          sum += balanceOf(account);
        }
        const issued = all.filter((one) => one.counterAccountId === 'v1.moralCredit.issuing');
        expect(sum - issued.reduce((total, one) => total + one.points, 0)).toBe(0);
      }),
    );
  });

  it('never exceeds a cap by month or year, whatever the order of the days', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { transfers, post } = ledger();
        history.forEach(post);
        const totals = new Map<string, number>();
        for (const { accountId, tariffEntryId, on, points } of transfers.values()) {
          for (const period of [on.slice(0, 7), on.slice(0, 4)]) {
            const key = `${accountId} ${tariffEntryId} ${period}`;
            totals.set(key, (totals.get(key) ?? 0) + points);
          }
        }
        for (const [key, total] of totals) {
          const [, entryId, period = ''] = key.split(' ');
          const entry = entries.find(({ id }) => id === entryId);
          expect(total).toBeLessThanOrEqual(
            (period.length === 7 ? entry?.monthlyPointsMax : entry?.yearlyPointsMax) ?? 0,
          );
        }
      }),
    );
  });

  it('changes nothing when it is posted again, and no transfer ever changes', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const once = ledger();
        history.forEach(once.post);
        const before = JSON.stringify([[...once.accounts], [...once.transfers]]);
        const posted = history.filter((one) => once.transfers.has(transferIdOf(one.entry.id, one.sourceId, one.owner)));
        posted.forEach(once.post);
        expect(JSON.stringify([[...once.accounts], [...once.transfers]])).toBe(before);
      }),
    );
  });
});
