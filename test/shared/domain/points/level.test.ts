import { newAccount } from '@shared/domain/points/account';
import { levelOf, yearPoints } from '@shared/domain/points/level';
import { parseCreditTariff } from '@shared/domain/points/tariff';
import { creditTariff } from '../../../helpers/a-batch';

const source = { document: '积分细则', article: '第 41 条', edition: '2025 年版' };
const steps = [
  { title: '一星', pointsMin: 60 },
  { title: '二星', pointsMin: 80 },
];
const levels = { of: 'person' as const, steps, source };

describe('star levels', () => {
  it.each([
    [59, null, { title: '一星', shortBy: 1 }],
    [60, '一星', { title: '二星', shortBy: 20 }],
    [79, '一星', { title: '二星', shortBy: 1 }],
    [80, '二星', null],
  ])('%d points', (points, title, next) => {
    expect(levelOf(levels, points)).toEqual({ title, points, next });
  });

  it('counts what a year earned, deductions taken off, and not what was redeemed', () => {
    const counters = [
      { entryId: 'river-cleaning', period: '2026', points: 20 },
      { entryId: 'river-cleaning', period: '2026-03', points: 20 },
      { entryId: 'river-cleaning', period: '2025', points: 50 },
      { entryId: 'banquet-over-small', period: '2026', points: 3 },
    ];
    const account = { ...newAccount('v1', 'moralCredit', 'vg001'), counters, receivedPoints: 70, givenPoints: 60 };
    expect(yearPoints(creditTariff, account, 2026)).toBe(17);
    expect(yearPoints(creditTariff, undefined, 2026)).toBe(0);
  });

  it('rise: a level that takes no more than the one before is refused', () => {
    const same = steps.map((step) => ({ ...step, pointsMin: 60 }));
    expect(() => parseCreditTariff({ ...creditTariff, levels: { ...levels, steps: same } })).toThrow(/more than/);
  });
});
