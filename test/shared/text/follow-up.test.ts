import { messageText } from '@shared/text/messages';
import { refusalSentence } from '@shared/text/refusals/all';
import { endOfDayMs } from '@shared/kernel/time';

const matter = { title: '村口的路灯', status: 'inProgress', dueAtMs: endOfDayMs('2026-03-12') };

it.each([
  ['taskHandedOver', {}, '“村口的路灯”交给您办，请在3月12日前办好'],
  ['visitWanted', { authorName: '王秀英' }, '“村口的路灯”已销号，请在3月12日前去回访王秀英'],
  ['progressReported', { percent: 50 }, '“村口的路灯”有新进展，办到 50%'],
  ['dueTomorrow', {}, '“村口的路灯”（正在落实）明天到期，请抓紧'],
  ['ladderStep', { tier: 'holder', overdueDays: 0 }, '“村口的路灯”（正在落实）在3月12日到期了，还在您手里，请尽快办'],
  [
    'ladderStep',
    { tier: 'twoCommittees', overdueDays: 7 },
    '“村口的路灯”（正在落实）过期 7 天了还没有办，请村两委过问',
  ],
  ['townMustHandOver', { reopenedCount: 3 }, '“村口的路灯”已经是第 3 次重新办理，请镇协调小组在3月12日前重新交办'],
])('says %s with %p', (code, data, text) => {
  expect(messageText(code, { ...matter, ...data })).toBe(text);
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
