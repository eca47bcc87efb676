import fc from 'fast-check';
import { type Account, balanceOf, newAccount } from '@shared/domain/points/account';
import { givePoints, type Posting, postTransfer } from '@shared/domain/points/post-transfer';
import { reverseTransfer } from '@shared/domain/points/reverse-transfer';
import { reversalIdOf, type Transfer } from '@shared/domain/points/transfer';
import type { Outcome, Refusal } from '@shared/kernel/outcome';

const source = { document: '积分细则', article: '第 4 条', edition: '2025 年版' };
const river = { id: 'river-cleaning', title: '清河道', points: 5, monthlyPointsMax: 10, yearlyPointsMax: 15, source };
const soap = { id: 'redeem', title: '洗衣液', points: 4, source };
const posting = (parts: Partial<Posting> = {}): Posting => ({
  entry: river,
  tariffEdition: 1,
  sourceKind: 'claim',
  sourceId: 'c1',
  on: '2026-03-18',
  nowMs: 1,
  ...parts,
});
const redeeming = (sourceId: string, points = 4) => ({
  ...posting({ sourceId, sourceKind: 'order' }),
  entry: { ...soap, points },
});

interface After {
  account: Account;
  transfer: Transfer;
}

function after(outcome: Outcome<Refusal>): After {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  const [transfer] = outcome.records as unknown as Transfer[];
  return { account: outcome.changes[0]?.next as unknown as Account, transfer: transfer as Transfer };
}

const fresh = () => newAccount('v1', 'moralCredit', 'vg001');

describe('giving points', () => {
  it('takes the last point that an account holds, and not one more', () => {
    const { account } = after(postTransfer(fresh(), posting()));
    const { account: empty, transfer } = after(givePoints(account, redeeming('o1', 5)));
    expect(balanceOf(empty)).toBe(0);
    expect(transfer).toMatchObject({ id: 'redeem.o1.vg001', direction: 'given', points: 5, balance: 0 });
    expect(givePoints(account, redeeming('o1', 6))).toEqual({
      ok: false,
      refusal: { code: 'TransferBalanceTooLow', points: 6, balance: 5, shortBy: 1 },
    });
  });

  it('records what was given, and from which balance to which', () => {
    const { account } = after(postTransfer(fresh(), posting()));
    expect(givePoints(account, redeeming('o1'))).toMatchObject({
      ok: true,
      changes: [{ event: { type: 'PointsGiven', data: { transferId: 'redeem.o1.vg001', points: 4, balance: 1 } } }],
    });
  });
});

describe('taking a transfer back', () => {
  it('takes an award back whole, beside it, and leaves room under its caps again', () => {
    const first = after(postTransfer(fresh(), posting()));
    const second = after(postTransfer(first.account, posting({ sourceId: 'c2' })));
    expect(postTransfer(second.account, posting({ sourceId: 'c3' })).ok).toBe(false);
    const reversed = after(reverseTransfer(second.account, first.transfer, 9));
    expect(reversed.transfer).toMatchObject({
      id: 'reversal.river-cleaning.c1.vg001',
      direction: 'given',
      points: 5,
      balance: 5,
      reversesId: 'river-cleaning.c1.vg001',
      postedAtMs: 9,
    });
    expect(balanceOf(reversed.account)).toBe(5);
    expect(postTransfer(reversed.account, posting({ sourceId: 'c3' })).ok).toBe(true);
  });

  it('gives back what was redeemed', () => {
    const { account } = after(postTransfer(fresh(), posting()));
    const redeemed = after(givePoints(account, redeeming('o1')));
    const back = after(reverseTransfer(redeemed.account, redeemed.transfer, 9));
    expect(balanceOf(back.account)).toBe(5);
    expect(back.transfer).toMatchObject({ direction: 'received', balance: 5, reversesId: 'redeem.o1.vg001' });
  });

  it('refuses to take back what was spent already', () => {
    const award = after(postTransfer(fresh(), posting()));
    const { account } = after(givePoints(award.account, redeeming('o1')));
    expect(reverseTransfer(account, award.transfer, 9)).toEqual({
      ok: false,
      refusal: { code: 'ReversalBalanceTooLow', points: 5, balance: 1, shortBy: 4 },
    });
  });

  it('refuses the reversal of a reversal', () => {
    const award = after(postTransfer(fresh(), posting()));
    const reversed = after(reverseTransfer(award.account, award.transfer, 9));
    expect(reverseTransfer(reversed.account, reversed.transfer, 10)).toEqual({
      ok: false,
      refusal: { code: 'ReversalOfReversal' },
    });
  });
});

type Step = { kind: 'post' | 'give' | 'reverse'; number: number; month: number };
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind']>('post', 'post', 'give', 'reverse'),
    number: fc.nat(30),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 80 },
);

/** One account as the store keeps it: transfer ids exist once, and a repeated act changes nothing. */
class Passbook {
  account = fresh();
  readonly transfers = new Map<string, Transfer>();

  take({ kind, number, month }: Step): void {
    const on = `2026-${String(month).padStart(2, '0')}-10`;
    if (kind === 'post') this.save(postTransfer(this.account, posting({ sourceId: `c${number}`, on })));
    if (kind === 'give') this.save(givePoints(this.account, { ...redeeming(`o${number}`, 1 + (number % 7)), on }));
    if (kind === 'reverse') {
      const transfer = [...this.transfers.values()][number];
      if (transfer) this.save(reverseTransfer(this.account, transfer, 9));
    }
  }

  private save(outcome: Outcome<Refusal>): void {
    if (!outcome.ok) return;
    const { account, transfer } = after(outcome);
    if (this.transfers.has(transfer.id)) return;
    this.account = account;
    this.transfers.set(transfer.id, Object.freeze(transfer));
  }
}

describe('any history of an account', () => {
  it('states a running balance that adds up, is never below zero, and keeps the caps without what was taken back', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const passbook = new Passbook();
        history.forEach((step) => passbook.take(step));
        let balance = 0;
        const standing = new Map<string, Transfer>();
        for (const transfer of passbook.transfers.values()) {
          balance += transfer.direction === 'received' ? transfer.points : -transfer.points;
          expect(transfer.balance).toBe(balance);
          expect(balance).toBeGreaterThanOrEqual(0);
          if (transfer.reversesId === null) standing.set(transfer.id, transfer);
          else standing.delete(transfer.reversesId);
        }
        expect(balanceOf(passbook.account)).toBe(balance);
        const awards = [...standing.values()].filter(({ direction }) => direction === 'received');
        const sum = (all: readonly Transfer[]) => all.reduce((total, { points }) => total + points, 0);
        expect(sum(awards)).toBeLessThanOrEqual(river.yearlyPointsMax);
        for (let month = 1; month <= 12; month += 1) {
          const prefix = `2026-${String(month).padStart(2, '0')}`;
          expect(sum(awards.filter(({ on }) => on.startsWith(prefix)))).toBeLessThanOrEqual(river.monthlyPointsMax);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes each transfer back at most once', () => {
    const award = after(postTransfer(fresh(), posting()));
    const { account } = after(postTransfer(award.account, posting({ sourceId: 'c2' })));
    const once = after(reverseTransfer(account, award.transfer, 9));
    const twice = after(reverseTransfer(once.account, award.transfer, 10));
    expect(twice.transfer.id).toBe(once.transfer.id);
    expect(once.transfer.id).toBe(reversalIdOf(award.transfer.id));
  });
});
