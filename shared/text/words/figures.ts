import type { WaitingModel } from '../../contract/figures';
import type { Reach } from '../../domain/figures/figures';
import type { FigureRow } from '../../domain/figures/list-behind';
import type { FigureList } from '../../domain/figures/list-names-draft';
import type { RequestFigures } from '../../domain/figures/request-figures';
import type { Stretch } from '../../domain/figures/matter-facts';
import type { Share } from '../../domain/figures/spread';
import { dateInWords, dayInWords } from '../dates';
import { stageNames } from './proposal';

export const figureWords = {
  lengths: { year: '年', quarter: '季', month: '月' },
  units: { matters: '件', stretches: '个', times: '次' },
  intro: '每个数都写明怎么算的，点开就是那份名单。',
  open: '事情办得怎么样',
  closed: '办结率',
  closedHow:
    '这段时间提出、要办的议题里，销了号而且回访过的有几件。没人回访的不算办结。撤回的、并入别的议题的、表决没通过的不算在内。重新办理的要再回访过才算。',
  closedRow: '已办结',
  notClosedRow: '没办结',
  onTime: '按时率',
  onTimeHow:
    '这段时间走完的每一个环节都有到期日。从头到尾没有一天过期的，算按时。到期以前说明原因、改了日子的，按新日子算；过了期再改的，算过期。',
  lateRow: '过了期的',
  stretches: '每个环节要几天',
  stretchesHow:
    '这段时间走完的环节，按日历天数，挂起的日子也算在内。“一半”是排在正中间的那一件，“九成”是十件里排第九的那一件。',
  median: '一半',
  ninetieth: '九成',
  reopened: '重新办理率',
  reopenedHow: '这段时间里，销号以后回访过的、或者被要求重新办理的，一共几次；其中后来重新办理的有几次。',
  reopenedRow: '重新办理',
  ratings: '满意度',
  ratingsHow:
    '只算提议人自己的评分，回访时说的和自己评的，一次销号算一次，以最后说的为准。支持的人评的分另外算，不在这里。',
  supportRatings: '支持的人怎么说',
  supportRatingsHow: '支持过这些议题的人评的分，一人一次销号算一次，跟提议人的满意度分开算。',
  requests: '便民诉求',
  requestsHow: '不用开会的事，跟议题分开算。这段时间提的诉求里，办好了而且回访过的有几件；撤回的、转成议题的不算在内。',
  requestOnTime: '按时办的诉求',
  requestOnTimeHow: '这段时间回访过的诉求，从提出到回访没有一天过期的，算按时。',
  requestReopened: '诉求重新办理',
  requestReopenedHow: '这段时间里，办好以后回访过的、或者被要求重办的，一共几次；其中后来重办的有几次。',
  requestRatings: '诉求满意度',
  requestRatingsHow: '提诉求的人自己的评分，办一次算一次，以最后说的为准。',
  requestOverdue: '现在过期的诉求',
  requestOverdueHow: '现在还没办结的诉求里，过了到期日的有几件。',
  requestPrivate: '一件诉求，只给办的人看',
  overdue: '现在过期的',
  overdueHow: '现在还没走完的议题里，过了到期日的有几件，过了几天。',
  overdueRow: '看看是哪些',
  waiting: '现在在等谁',
  waitingHow: '现在还没走完的议题，每一件都在一个人或一个单位手里。手里多不等于办得慢，主要看等了多久。',
  movedOn: '刚转手',
  inHand: '手里还没走完的',
  print: '下载打印，张贴公开',
  none: '这段时间还没有。',
  noneOpen: '现在没有等着办的事。',
  noneOverdue: '现在没有过期的事。',
  emptyList: '名单上没有了。',
  fresh: '每几分钟算一次，刚办的事过一会儿才算进来。',
} as const;

export const figureListTitles: Record<FigureList, string> = {
  closed: figureWords.closedRow,
  notClosed: figureWords.notClosedRow,
  late: figureWords.lateRow,
  stretch: figureWords.stretches,
  reopened: figureWords.reopenedRow,
  rating: figureWords.ratings,
  overdue: figureWords.overdue,
  holder: figureWords.inHand,
  supportRating: figureWords.supportRatings,
  requestClosed: '办结的诉求',
  requestNotClosed: '没办结的诉求',
  requestLate: '过了期的诉求',
  requestReopened: figureWords.requestReopened,
  requestRating: figureWords.requestRatings,
  requestOverdue: figureWords.requestOverdue,
  atTown: '过期太久，报到镇里的事',
  requestAtTown: '过期太久，报到镇里的诉求',
};

export const stretchNames: Record<Stretch, string> = { ...stageNames, whole: '从提出到回访' };

/** 76%，30 件里 23 件: the share, always with what it is a share of. */
export function shareWords({ count, ofCount }: Share, unit: string): string {
  return ofCount === 0
    ? figureWords.none
    : `${percentOfShare({ count, ofCount })}%，${ofCount} ${unit}里 ${count} ${unit}`;
}

/** Whole per cent, rounded down: nothing is called whole that is not. */
export function percentOfShare({ count, ofCount }: Share): number {
  return ofCount === 0 ? 0 : Math.floor((100 * count) / ofCount);
}

export const mattersWords = (count: number) => `${count} 件`;
export const stretchesCount = (count: number) => `${count} 个`;
export const daysWords = (days: number) => `${days} 天`;

/** 走完 12 件，按时 9 件 */
export function stretchCountWords({ count, onTimeCount }: { count: number; onTimeCount: number }): string {
  return `走完 ${count} 件，按时 ${onTimeCount} 件`;
}

/** 平均 4.3 分，12 次评分 */
export function meanWords({ count, meanTenths }: { count: number; meanTenths: number | null }): string {
  if (meanTenths === null) return figureWords.none;
  return `平均 ${Math.floor(meanTenths / 10)}.${meanTenths % 10} 分，${count} 次评分`;
}

export const ratingName = (rating: number) => `${rating} 分`;
export const timesWords = (count: number) => `${count} 次`;

/** 1 到 3 天 · 15 天以上 */
export function reachWords({ fromDays, toDays }: Reach): string {
  return toDays === null ? `${fromDays} 天以上` : `${fromDays} 到 ${toDays} 天`;
}

/** 52 件里过期 8 件，最长 21 天 */
export function overdueWords({ count, ofCount, longestDays }: Share & { longestDays: number }): string {
  if (ofCount === 0) return figureWords.noneOpen;
  return count === 0 ? figureWords.noneOverdue : `${ofCount} 件里过期 ${count} 件，最长 ${longestDays} 天`;
}

/** 过期 1 件。最早的3月4日到手：村口的路灯 */
export function oldestWords(
  { overdueCount, oldestSinceMs, oldest }: Pick<WaitingModel, 'overdueCount' | 'oldestSinceMs' | 'oldest'>,
  nowMs: number,
): string {
  const overdue = overdueCount === 0 ? '' : `过期 ${overdueCount} 件。`;
  return `${overdue}最早的${dateInWords(oldestSinceMs, nowMs)}到手：${oldest?.title ?? ''}`;
}

export const moreHoldersWords = (count: number) => `另外还有 ${count} 个人或单位。`;

/** Why a matter stands in the list; empty where its own line says it. */
export function figureRowWords({ stretch, days, isLate, rating, sinceMs }: FigureRow, nowMs: number): string {
  if (rating !== null) return ratingName(rating);
  if (stretch !== null) return `${stretchNames[stretch]}：${daysWords(days ?? 0)}${isLate ? '，过了期' : ''}`;
  if (sinceMs === null) return days === null ? '' : `从提出到回访 ${daysWords(days)}`;
  const since = `${dayInWords(sinceMs, nowMs)}到手`;
  return isLate ? `${since}，已经过期 ${daysWords(days ?? 0)}` : since;
}

/** 一半 4 天以内，九成 12 天以内: from asking to the visit; empty where nobody was visited. */
export function requestDaysWords({ medianDays, ninetiethDays }: RequestFigures): string {
  if (medianDays === null || ninetiethDays === null) return '';
  return `从提出到回访：一半在 ${daysWords(medianDays)}以内，九成在 ${daysWords(ninetiethDays)}以内`;
}
