import { monthInWords } from './points-names';

export const honourWords = {
  boards: { persons: '个人', households: '家庭', groups: '村民小组' },
  lengths: { month: '月榜', quarter: '季榜', year: '年榜' },
  none: '这段时间还没有入账的积分。等评议、公示完了，这里就有人了。',
  noneOnBoard: '这个榜上还没有人。好事公示完、入了账，就上榜。',
  masked: '没同意公开姓名的，只写姓。不公开照样记分。',
  agree: '让大家看到我的名字',
  agreeNote: '在“我的资料和隐私”里点一下就行，随时可以收回',
  agreed: '您同意了公开姓名',
  agreedNote: '不想上榜写名字了，在“我的资料和隐私”里收回，马上就不显示',
  how: '怎么算的：只算评议过、公示过、入了账的好事，扣掉的减去，更正的不算。家庭的分是一家人加起来，小组的分是各家加起来。开年的基础分、兑换的东西不算。',
  print: '下载红榜，打印张贴',
  mine: '您',
  mineHousehold: '您家',
  mineGroup: '您的小组',
} as const;

/** 2026年3月 · 2026年第 1 季度 · 2026年. */
export function periodInWords(period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return `${year}年`;
  return part.startsWith('Q') ? `${year}年第 ${part.slice(1)} 季度` : monthInWords(period);
}

/** Which months are in it: a quarter that is under way has fewer. */
export function monthsCounted(months: readonly string[]): string {
  return months.length === 0 ? '' : `已经入账：${months.map((month) => `${Number(month.slice(5))}月`).join('、')}`;
}

export function placeWords(place: number): string {
  return `第 ${place} 名`;
}

export function deedsWords(deedCount: number): string {
  return `${deedCount} 件好事`;
}

export function moreWords(moreCount: number): string {
  return `另有 ${moreCount} 位分数一样多，榜上写不下了，一样光荣。`;
}

export const deedWords = {
  toWall: '好人好事墙，看照片',
  empty: '墙上还没有照片。入了账的好事，可以在存折的“申报”里放上来。',
  note: '本人愿意才放上来。照片里有您、您不愿意的，告诉积分管理员或记录员，马上取下。',
  show: '放到好人好事墙',
  showTitle: '放到好人好事墙',
  showSentence: '照片和这句话全村都看得到。请先问一问照片里的人，都同意才放。随时可以取下来。',
  showConfirm: '都同意，放上去',
  takeDown: '从墙上取下来',
  takeDownTitle: '取下来',
  takeDownSentence: '取下以后别人就看不到了，分不变。',
  takeDownReason: '为什么取下（会告诉本人）',
  takeDownPlaceholder: '比如：照片里有位老人不愿意上墙',
} as const;

export const fairnessWords = {
  note: '这些数不说谁对谁错，是请您看一眼：分是不是给得匀、给得实。觉得不对劲，去问问，或者在当月积分里提更正。',
  none: '还没有入账的积分，没有什么可看的。',
  fine: '没有。',
  proposed: '谁老替谁申报',
  proposedNote: '同一个人替同一个人申报两次以上的',
  mutual: '互相评分',
  mutualNote: '到会评过对方的申报，对方也到会评过他的',
  sittings: '谁和谁总在一起评',
  sittingsNote: '两个人一起到会评了几条，占全部的多少',
  insiders: '经手人自己得的分',
  insidersNote: '评议小组、积分管理员、村务监督本人入账的分',
  unseen: '没有照片的',
  unseenNote: '只有一句话、没有照片就入了账的好事，分多的在前',
  groups: '各小组得的分',
  groupsNote: '少的在前。得 0 分的小组，看看是不是没人去说',
  corrected: '更正过的',
  correctedNote: '入账后又更正的，不算在上面的数里',
  toBatch: '看那个月',
} as const;

/** `12%`, or a dash of nothing: shares are of the figure's own denominator. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part * 100) / whole)}%`;
}

export function proposedWords({
  count,
  points,
  ofPoints,
}: {
  count: number;
  points: number;
  ofPoints: number;
}): string {
  return `${count} 次，共 ${points} 分，占他替人申报的 ${shareWords(points, ofPoints)}`;
}

export function mutualWords([one, other]: readonly [number, number]): string {
  return `${one} 次和 ${other} 次`;
}

export function sittingWords(count: number, judgedCount: number): string {
  return `${count} 条，占 ${shareWords(count, judgedCount)}`;
}

export function pointsOfWhole(points: number, whole: number): string {
  return `${points} 分，占 ${shareWords(points, whole)}`;
}

export function countOfWhole(count: number, whole: number): string {
  return `${count} 件，占 ${shareWords(count, whole)}`;
}

export function fairnessPeriodWords({
  fromMonth,
  toMonth,
  monthCount,
  awardCount,
  awardPoints,
}: {
  fromMonth: string;
  toMonth: string;
  monthCount: number;
  awardCount: number;
  awardPoints: number;
}): string {
  const months =
    fromMonth === toMonth ? monthInWords(fromMonth) : `${monthInWords(fromMonth)}到${monthInWords(toMonth)}`;
  return `${months}，${monthCount} 个月入账 ${awardCount} 件好事，共 ${awardPoints} 分`;
}

export function honourPoints(points: number): string {
  return `${points} 分`;
}

export function pairNames(one: string, other: string): string {
  return `${one}、${other}`;
}

/** A list's title with the figure that it is the longest part of. */
export function figureTitle(title: string, total: string): string {
  return `${title}：${total}`;
}
