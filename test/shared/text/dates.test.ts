import { dayInWords, daysLeft, momentByDate, momentInWords, momentOnPaper, untilInWords } from '@shared/text/dates';
import { startOfDayMs } from '@shared/kernel/time';

const at = (on: string, hour = 12) => startOfDayMs(on) + hour * 3_600_000;
const now = at('2026-11-22', 18);

it.each([
  ['2026-11-22', '就是今天'],
  ['2026-11-23', '就是明天'],
  ['2026-11-25', '还有 3 天'],
  ['2026-12-22', '还有 30 天'],
  ['2026-12-23', '12月23日（周三）前'],
  ['2027-02-28', '2027年2月28日（周日）前'],
  ['2026-11-20', '过了 2 天'],
  ['2026-09-01', '过了 82 天'],
])('counts to %s as people do: %s', (on, words) => {
  expect(daysLeft(at(on), now)).toBe(words);
});

it('counts calendar days, whatever the hour', () => {
  expect(daysLeft(at('2026-11-23', 0), at('2026-11-22', 23.9))).toBe('就是明天');
});

it.each([
  ['2026-11-20', '前天', '11月20日前'],
  ['2026-11-22', '今天', '今天之内'],
  ['2026-11-24', '后天', '后天之内'],
  ['2026-12-03', '12月3日（周四）', '12月3日（周四）前'],
  ['2026-11-03', '11月3日', '11月3日前'],
  ['2025-11-03', '2025年11月3日', '2025年11月3日前'],
])('names %s %s, and what is due then is due %s', (on, day, until) => {
  expect(dayInWords(at(on), now)).toBe(day);
  expect(untilInWords(at(on), now)).toBe(until);
});

it('a day that ends this evening is still today, a day that has begun too', () => {
  expect(untilInWords(at('2026-11-22', 23.99), now)).toBe('今天之内');
  expect(untilInWords(at('2026-11-22', 0), now)).toBe('今天之内');
});

it.each([
  [at('2026-11-22', 19.5), '今晚七点半'],
  [at('2026-11-23', 9), '明天上午九点'],
  [at('2026-11-21', 20), '昨晚八点'],
  [at('2026-12-04', 19.5), '12月4日（周五）晚上七点半'],
  [at('2026-11-03', 15.75), '11月3日下午三点四十五分'],
])('says %d as %s', (moment, words) => {
  expect(momentInWords(moment, now)).toBe(words);
});

it('names the date in what is read on another day, and the year on paper', () => {
  expect(momentByDate(at('2026-11-22', 19.5), now)).toBe('11月22日（周日）晚上七点半');
  expect(momentOnPaper(at('2026-11-22', 19.5))).toBe('2026年11月22日 星期日 19:30');
});
