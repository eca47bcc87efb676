import type { FiguresPage } from '../../contract/figures';
import type { SheetBlock } from '../../contract/sheet';
import { dayOf } from '../../kernel/time';
import { fullDay } from '../dates';
import { periodInWords } from '../words/boards';
import {
  daysWords,
  figureWords,
  mattersWords,
  meanWords,
  moreHoldersWords,
  oldestWords,
  overdueWords,
  ratingName,
  requestDaysWords,
  reachWords,
  shareWords,
  stretchNames,
  timesWords,
} from '../words/figures';
import { holderName } from '../words/proposal';

/** Squares of the longest bar: what one column of a sheet holds. */
const barSquaresMax = 12;

/** A village's figures 办事情况 as they hang on its wall, each with how it is computed. */
export function figuresSheet(page: FiguresPage, villageName: string, nowMs: number): SheetBlock[] {
  return [
    { kind: 'title', text: `${villageName}办事情况` },
    { kind: 'subtitle', text: periodInWords(page.period) },
    ...figure(figureWords.closed, shareWords(page.closed, '件'), figureWords.closedHow),
    ...figure(figureWords.onTime, shareWords(page.onTime, '个'), figureWords.onTimeHow),
    ...figure(figureWords.reopened, shareWords(page.reopened, '次'), figureWords.reopenedHow),
    ...stretchBlocks(page),
    ...ratingBlocks(page),
    ...overdueBlocks(page),
    ...waitingBlocks(page, nowMs),
    ...requestBlocks(page),
    { kind: 'mark', text: fullDay(dayOf(nowMs)) },
    { kind: 'signatures', lines: [], stamp: '（盖章）' },
  ];
}

function figure(title: string, sum: string, how: string): SheetBlock[] {
  return [
    { kind: 'heading', text: title },
    ...(sum === '' ? [] : [{ kind: 'paragraph' as const, text: sum }]),
    { kind: 'paragraph', text: how },
  ];
}

/** A bar that any printer prints, beside its number: whatever is not nothing has a square at least. */
function bar(value: number, longest: number): string {
  return value === 0 ? '' : '■'.repeat(Math.max(1, Math.round((value * barSquaresMax) / Math.max(1, longest))));
}

function stretchBlocks({ stretches }: FiguresPage): SheetBlock[] {
  const longest = Math.max(0, ...stretches.map(({ ninetiethDays }) => ninetiethDays));
  const rows = stretches.map(({ stretch, count, onTimeCount, medianDays, ninetiethDays }) => [
    stretchNames[stretch],
    `${bar(medianDays, longest)}\n${bar(ninetiethDays, longest)}`,
    `${figureWords.median} ${daysWords(medianDays)}\n${figureWords.ninetieth} ${daysWords(ninetiethDays)}`,
    mattersWords(count),
    mattersWords(onTimeCount),
  ]);
  return [
    ...figure(figureWords.stretches, rows.length === 0 ? figureWords.none : '', figureWords.stretchesHow),
    ...barTable(['环节', '长短', '几天', '走完', '按时'], rows, [22, 34, 22, 11, 11]),
  ];
}

/** The service desk's own figures; none where nobody asked for anything yet. */
function requestBlocks({ requests }: FiguresPage): SheetBlock[] {
  const { closed, onTime, reopened, ratings, overdue } = requests;
  return [
    ...figure(figureWords.requests, shareWords(closed, '件'), figureWords.requestsHow),
    ...figure(
      figureWords.requestOnTime,
      [shareWords(onTime, '件'), requestDaysWords(requests)].filter(Boolean).join('。'),
      figureWords.requestOnTimeHow,
    ),
    ...figure(figureWords.requestReopened, shareWords(reopened, '次'), figureWords.requestReopenedHow),
    ...figure(figureWords.requestRatings, meanWords(ratings), figureWords.requestRatingsHow),
    ...figure(figureWords.requestOverdue, shareWords(overdue, '件'), figureWords.requestOverdueHow),
  ];
}

function ratingBlocks({ ratings, supportRatings }: FiguresPage): SheetBlock[] {
  const longest = Math.max(...ratings.counts);
  const rows = ratings.counts
    .map((count, index) => [ratingName(index + 1), bar(count, longest), timesWords(count)])
    .reverse();
  return [
    ...figure(figureWords.ratings, meanWords(ratings), figureWords.ratingsHow),
    ...(ratings.count === 0 ? [] : barTable(['评分', '多少', '次数'], rows, [25, 50, 25])),
    ...figure(figureWords.supportRatings, meanWords(supportRatings), figureWords.supportRatingsHow),
  ];
}

function overdueBlocks({ overdue }: FiguresPage): SheetBlock[] {
  const longest = Math.max(...overdue.reaches.map(({ count }) => count));
  const rows = overdue.reaches.map(({ count, ...reach }) => [
    reachWords(reach),
    bar(count, longest),
    mattersWords(count),
  ]);
  return [
    ...figure(figureWords.overdue, overdueWords(overdue), figureWords.overdueHow),
    ...(overdue.count === 0 ? [] : barTable(['过期', '多少', '件数'], rows, [25, 50, 25])),
  ];
}

function waitingBlocks({ waiting, waitingMoreCount }: FiguresPage, nowMs: number): SheetBlock[] {
  const rows = waiting.map((one) => [
    one.holder ? holderName(one.holder, ({ name }) => name) : figureWords.movedOn,
    mattersWords(one.count),
    oldestWords(one, nowMs),
  ]);
  return [
    ...figure(figureWords.waiting, rows.length === 0 ? figureWords.noneOpen : '', figureWords.waitingHow),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            head: ['在谁手里', '几件', '等得最久的'],
            rows,
            widths: [25, 15, 60],
            isRoomy: false,
          },
        ]),
    ...(waitingMoreCount > 0 ? [{ kind: 'paragraph' as const, text: moreHoldersWords(waitingMoreCount) }] : []),
  ];
}

function barTable(head: string[], rows: string[][], widths: number[]): SheetBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'table', head, rows, widths, isRoomy: false, barColumn: 1 }];
}
