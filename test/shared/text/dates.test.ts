import { daysLeft } from '@shared/text/dates';
import { startOfDayMs } from '@shared/kernel/time';

const at = (on: string, hour = 12) => startOfDayMs(on) + hour * 3_600_000;
const now = at('2026-11-22', 18);

it.each([
  ['2026-11-22', '就是今天'],
  ['2026-11-23', '还有 1 天'],
  ['2026-11-25', '还有 3 天'],
  ['2026-12-22', '还有 30 天'],
  ['2026-12-23', '12 月 23 日 前'],
  ['2027-02-28', '2027 年 2 月 28 日 前'],
  ['2026-11-20', '过了 2 天'],
  ['2026-09-01', '过了 82 天'],
])('counts to %s as people do: %s', (on, words) => {
  expect(daysLeft(at(on), now)).toBe(words);
});

it('counts calendar days, whatever the hour', () => {
  expect(daysLeft(at('2026-11-23', 0), at('2026-11-22', 23.9))).toBe('还有 1 天');
});
