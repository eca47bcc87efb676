import * as fc from 'fast-check';
import { loudspeakerScript, readingSeconds } from '@shared/text/spoken/loudspeaker';
import { eveningAsSaid, hourAsSpoken, momentAsSpoken } from '@shared/text/spoken/moments';
import { asSpoken, inSpokenWords } from '@shared/text/spoken/numbers';
import { instantOf } from '@shared/text/dates';

it.each([
  [0, '零'],
  [2, '二'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [100, '一百'],
  [105, '一百零五'],
  [112, '一百一十二'],
  [860, '八百六十'],
  [2_000, '两千'],
  [2_010, '两千零一十'],
  [6_003, '六千零三'],
  [20_000, '两万'],
  [20_300, '两万零三百'],
  [123_456, '十二万三千四百五十六'],
])('says %d as %s', (count, words) => {
  expect(inSpokenWords(count)).toBe(words);
});

it.each([
  ['2 盏路灯', '两盏路灯'],
  ['二组 12 户', '二组 十二户'],
  ['2 组的水渠', '二组的水渠'],
  ['2026 年的账', '二零二六年的账'],
  ['水管漏了 3.5 米', '水管漏了 三点五米'],
  ['集体出 30%', '集体出 百分之三十'],
  ['花 860 元', '花 八百六十元'],
  ['电话 13800001234', '电话 一三八零零零零一二三四'],
])('reads “%s” as “%s”', (text, spoken) => {
  expect(asSpoken(text).replace(/ /g, '')).toBe(spoken.replace(/ /g, ''));
});

it.each([
  ['04:05', '凌晨四点零五分'],
  ['08:15', '早上八点一刻'],
  ['12:00', '中午十二点'],
  ['14:00', '下午两点'],
  ['19:30', '晚上七点半'],
  ['20:45', '晚上八点四十五分'],
])('says %s as %s', (time, words) => {
  expect(hourAsSpoken(instantOf('2026-11-27', time))).toBe(words);
});

it('says the day as people do: today, tomorrow, or the date with its weekday', () => {
  const start = instantOf('2026-11-27', '19:30');
  expect(momentAsSpoken(start, instantOf('2026-11-27', '08:00'))).toBe('今天晚上七点半');
  expect(momentAsSpoken(start, instantOf('2026-11-26', '23:59'))).toBe('明天晚上七点半');
  expect(momentAsSpoken(start, instantOf('2026-11-22', '08:00'))).toBe('十一月二十七号星期五晚上七点半');
  expect(eveningAsSaid(start, instantOf('2026-11-27', '08:00'))).toBe('今晚七点半');
  expect(eveningAsSaid(start, instantOf('2026-11-26', '08:00'))).toBe('明晚七点半');
  expect(eveningAsSaid(start, instantOf('2026-11-25', '08:00'))).toBe('后天晚上七点半');
  expect(eveningAsSaid(start, instantOf('2026-11-20', '08:00'))).toBe('星期五晚上七点半');
  expect(eveningAsSaid(instantOf('2026-11-27', '09:00'), instantOf('2026-11-27', '08:00'))).toBe('今天上午九点');
});

const startAtMs = instantOf('2026-11-27', '19:30');
const nowMs = instantOf('2026-11-24', '08:00');
const notice = {
  title: '小雪夜话',
  place: '灯下村议事厅',
  startAtMs,
  matters: [{ title: '村口 2 盏路灯坏了' }, { title: '三组水渠漏水' }],
  isChanged: false,
};

it('is read twice, without a digit in it', () => {
  const script = loudspeakerScript(notice, nowMs);
  const reading =
    '十一月二十七号星期五晚上七点半，在灯下村议事厅开小雪夜话。这次议两件事。第一件，村口 两盏路灯坏了。第二件，三组水渠漏水。请议事会成员准时到会，来不了的提前说一声。乡亲们都可以来听。';
  expect(script.replace(/ /g, '')).toBe(
    `乡亲们请注意，乡亲们请注意。\n${reading}\n再说一遍。\n${reading}`.replace(/ /g, ''),
  );
  expect(readingSeconds(script)).toBeLessThan(60);
});

it('says first that a notice has changed', () => {
  expect(loudspeakerScript({ ...notice, isChanged: true }, nowMs)).toContain('会议通知有变动，以这次说的为准。');
});

it('says of a matter on which the council only recommends who must decide it', () => {
  const matters = [{ title: '卖掉老晒场', recommendsTo: '村民会议' }, { title: '修路灯' }];
  expect(loudspeakerScript({ ...notice, matters }, nowMs)).toContain(
    '第一件，卖掉老晒场，只提建议，要由村民会议来定。第二件，修路灯。',
  );
});

it('counts the matters it has no time to name', () => {
  const matters = Array.from({ length: 6 }, (_, index) => ({ title: `${index + 1}组的事`.padEnd(40, '灯') }));
  const script = loudspeakerScript({ ...notice, matters }, nowMs);
  expect(script).toContain('这次议六件事。');
  expect(script).toMatch(/另外[一二两三四五]件事，会议通知上都写着。/);
});

it('is over in two minutes and holds no digit, whatever the evening is called and about', () => {
  const words = fc.stringMatching(/^[灯村路水0-9 .%年月组户米]{1,40}$/);
  const longest = {
    title: words,
    place: words,
    matters: fc.array(fc.record({ title: words, recommendsTo: fc.option(words) }), { minLength: 1, maxLength: 6 }),
  };
  fc.assert(
    fc.property(fc.record(longest), (parts) => {
      const script = loudspeakerScript({ ...notice, ...parts, isChanged: true }, nowMs);
      expect(script).not.toMatch(/\d/);
      expect(script.split('再说一遍。')).toHaveLength(2);
      const isReasonable = parts.title.length + parts.place.length <= 60;
      if (isReasonable && !/\d{5}/.test(parts.title + parts.place))
        expect(readingSeconds(script)).toBeLessThanOrEqual(120);
    }),
  );
});
