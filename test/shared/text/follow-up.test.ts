import { messageText } from '@shared/text/messages';
import { messageCard } from '@shared/text/messages/cards';
import { refusalSentence } from '@shared/text/refusals/all';
import { endOfDayMs } from '@shared/kernel/time';

const matter = { title: '村口的路灯', status: 'inProgress', dueAtMs: endOfDayMs('2026-03-12') };

const sentAtMs = endOfDayMs('2026-03-01');

it.each([
  ['taskHandedOver', {}, '“村口的路灯”交给您办，请在3月12日前办好'],
  ['visitWanted', { authorName: '王秀英' }, '“村口的路灯”已销号，请在3月12日前去回访王秀英'],
  ['progressReported', { percent: 50 }, '“村口的路灯”有新进展，办到 50%'],
  ['dueTomorrow', {}, '“村口的路灯”（正在落实）3月12日到期，请抓紧'],
  ['ladderStep', { tier: 'holder', overdueDays: 0 }, '“村口的路灯”（正在落实）在3月12日到期了，还在您手里，请尽快办'],
  [
    'ladderStep',
    { tier: 'twoCommittees', overdueDays: 7 },
    '“村口的路灯”（正在落实）过期 7 天了还没有办，请村两委过问',
  ],
  ['townMustHandOver', { reopenedCount: 3 }, '“村口的路灯”已经是第 3 次重新办理，请镇协调小组在3月12日前重新交办'],
])('says %s with %p', (code, data, text) => {
  expect(messageText(code, { ...matter, ...data }, sentAtMs)).toBe(text);
});

describe('at the turn of the year', () => {
  const eve = endOfDayMs('2026-12-31');

  it.each([
    ['2026-12-31', '“村口的路灯”交给您办，请在12月31日前办好'],
    ['2027-01-01', '“村口的路灯”交给您办，请在2027年1月1日前办好'],
    ['2027-12-31', '“村口的路灯”交给您办，请在2027年12月31日前办好'],
  ])('a message of 31 December names the year of %s only when it is the next', (dueOn, text) => {
    expect(messageText('taskHandedOver', { ...matter, dueAtMs: endOfDayMs(dueOn) }, eve)).toBe(text);
  });

  it('a minute later the new year goes without saying', () => {
    const data = { ...matter, dueAtMs: endOfDayMs('2027-01-01') };
    expect(messageText('taskHandedOver', data, eve + 60_000)).toBe('“村口的路灯”交给您办，请在1月1日前办好');
  });

  it('says so of calendar days, of hours and on the cards of WeChat', () => {
    expect(messageText('dutyTomorrow', { on: '2027-01-01' }, eve)).toBe('2027年1月1日轮到您值班，去不了请找人换班');
    const meeting = { title: '小寒夜话', startAtMs: endOfDayMs('2027-01-05'), place: '议事厅', matterCount: 3 };
    expect(messageText('meetingConvened', meeting, eve)).toContain('定在2027年1月5日（周二）');
    expect(messageCard('dutyTomorrow', { on: '2027-01-01' }, eve)?.values.note).toBe('2027年1月1日');
  });
});

it('says in a sentence why a date is refused', () => {
  const refusal = {
    code: 'FollowUpDateNotAllowed',
    on: '2026-02-31',
    earliestOn: '2026-03-03',
    latestOn: '2029-03-02',
  } as const;
  expect(refusalSentence(refusal)).toBe('日期请选在3月3日到2029年3月2日之间');
});
