import type { fieldCharsMax } from '@shared/domain/message/fit-card';
import { fitCard } from '@shared/domain/message/fit-card';
import { type Card, templateFields, templates } from '@shared/domain/message/template';
import { proposalStatuses } from '@shared/domain/proposal/status';
import type { MessageDraft } from '@shared/kernel/outcome';
import { endOfDayMs, hourMs, startOfDayMs } from '@shared/kernel/time';
import { isMessageCode, messageText } from '@shared/text/messages';
import { cardMakers, messageCard } from '@shared/text/messages/cards';
import { projectFiles, read } from '../../tidy/sources';

type Data = MessageDraft['data'];
const atMs = startOfDayMs('2026-03-02') + 9 * hourMs;

/** Whatever any of the messages says something with. */
const everything: Data = {
  title: '村口的路灯',
  beginning: '村口的路灯坏了半个月',
  place: '议事厅',
  name: '王秀英',
  helperName: '王小军',
  byName: '吴晓燕',
  toldOn: '2026-03-05',
  how: 'phone',
  authorName: '王秀英',
  handler: '林国栋',
  mergedTitle: '桥头的路灯',
  partTitle: '桥头的路灯',
  reason: '下大雨，路不好走',
  month: '2026-03',
  body: 'serviceDesk',
  status: 'inProgress',
  tier: 'twoCommittees',
  verdict: 'admit',
  what: 'leave',
  kind: 'wedding',
  requesterName: '王秀英',
  edition: '2026 年修订',
  text: '材料交到窗口了',
  on: '2026-03-20',
  isUpheld: true,
  isConfirmed: true,
  isForHousehold: false,
  dueAtMs: endOfDayMs('2026-03-12'),
  sinceMs: startOfDayMs('2026-03-01'),
  startAtMs: startOfDayMs('2026-03-10') + 19.5 * hourMs,
  toAtMs: endOfDayMs('2026-03-06'),
  endsAtMs: endOfDayMs('2026-03-16'),
  hearUntilMs: endOfDayMs('2026-03-06'),
  noticeToMs: endOfDayMs('2026-03-06'),
  againFromMs: endOfDayMs('2026-06-06'),
  year: 2026,
  number: 7,
  matterCount: 3,
  count: 2,
  max: 3,
  shortBy: 2,
  overdueDays: 7,
  percent: 60,
  points: 5,
  claimCount: 4,
  approvedCount: 4,
  reopenedCount: 3,
  for: 20,
  against: 3,
  abstain: 1,
  adultCount: 183,
};

/** Each message with the data in which its words differ most. */
const variants: Record<string, Data[]> = {
  matterChanged: [...proposalStatuses.map((status) => ({ status })), { dueAtMs: 0 }],
  preReviewReceipt: ['admit', 'return', 'decline', 'route'].map((verdict) => ({ verdict })),
  preReviewHandedOn: ['admit', 'return', 'decline', 'route'].map((verdict) => ({ verdict })),
  ladderStep: ['holder', 'chair', 'twoCommittees', 'supervisor', 'town'].map((tier) => ({ tier })),
  ceremonyHeld: ['wedding', 'funeral', 'feast'].map((kind) => ({ kind })),
  neighbourReminder: ['visit', 'errand'].map((what) => ({ what })),
  neighbourOverdue: ['holder', 'chair', 'twoCommittees', 'supervisor', 'town'].map((tier) => ({ tier, what: 'visit' })),
  pointsReviewed: ['approved', 'refused', 'putOff'].map((verdict) => ({ verdict })),
};

const codes = Object.keys(cardMakers).filter(isMessageCode);
const cases = codes.flatMap((code) =>
  [{}, { isUpheld: false, isConfirmed: false, isForHousehold: true }, ...(variants[code] ?? [])].map(
    (part) => [code, part] as const,
  ),
);

/** A request at the service desk stands where no matter does. */
function dataOf(code: (typeof codes)[number], part: Data): Data {
  return { ...everything, ...(code.startsWith('request') && { status: 'assigned' }), ...part };
}

function cardOf(code: (typeof codes)[number], part: Data): Card | null {
  return messageCard(code, dataOf(code, part), atMs);
}

it('knows every message of the rules, and how WeChat shows it', () => {
  const drafted = projectFiles
    .filter((path) => /^(shared\/domain|cloudfunctions)\//.test(path) && path.endsWith('.ts'))
    .flatMap((path) => [...read(path).matchAll(/'([a-z]\w+)'/g)].map(([, word]) => word ?? ''))
    .filter(isMessageCode);
  expect(new Set(drafted)).toEqual(new Set(codes));
  expect(codes.length).toBeGreaterThan(35);
});

it('leaves to the list alone what is told to the whole village', () => {
  expect(codes.filter((code) => cardMakers[code] === null)).toEqual([
    'pointsNoticed',
    'creditYearEnds',
    'creditYearOpened',
  ]);
});

it('uses every template', () => {
  const used = codes.flatMap((code) => cardOf(code, {})?.template ?? []);
  expect(new Set(used)).toEqual(new Set(templates));
});

it.each(cases)('fills every field of %s with words that need no cutting: %p', (code, part) => {
  const card = cardOf(code, part);
  if (!card) return;
  const fields: [string, keyof typeof fieldCharsMax][] = Object.entries(templateFields[card.template]);
  expect(Object.keys(card.values).sort()).toEqual(fields.map(([name]) => name).sort());
  expect(fitCard(card)).toEqual(card);
  for (const [name, kind] of fields) {
    const value = card.values[name] ?? '';
    expect(value).not.toMatch(/undefined|NaN|null|\[object/);
    if (kind === 'phrase') expect(value).toMatch(/^[\u4e00-\u9fff]{1,5}$/);
    if (kind === 'time') expect(value).toMatch(/^2026年\d{1,2}月\d{1,2}日 \d{1,2}:\d{2}$/);
  }
  expect(messageText(code, dataOf(code, part), atMs)).not.toMatch(/undefined|NaN|\[object/);
});

it('says what a villager sees on the lock screen', () => {
  expect(cardOf('meetingConvened', {})).toEqual({
    template: 'meeting',
    values: { title: '村口的路灯', time: '2026年3月10日 19:30', place: '议事厅', note: '议 3 件事，来不了请说一声' },
  });
  expect(cardOf('matterChanged', {})?.values).toEqual({
    title: '村口的路灯',
    state: '正在落实',
    time: '2026年3月2日 9:00',
    note: '下一步在3月12日前',
  });
});
