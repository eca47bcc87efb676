import type { Explanation } from '../domain/village/explanation';

/** How many of the review group could judge a claim, and how many it needs. */
export function reviewGroupSentence({ isMet, numbers }: Explanation): string {
  const { attendeeCount = 0, excludedCount = 0, reviewerCount = 0, reviewGroupMin = 0 } = numbers;
  const avoided = excludedCount > 0 ? `，其中 ${excludedCount} 人是申报人、受益人或亲属，回避` : '';
  const judged = `到会 ${attendeeCount} 人${avoided}，评这一条的 ${reviewerCount} 人`;
  return isMet ? `${judged}，够 ${reviewGroupMin} 人` : `${judged}，不够 ${reviewGroupMin} 人，放到下个月再评`;
}

/** Which cap of the tariff was reached, and how much was given before. */
export function pointsCapSentence({ words, numbers }: Explanation): string {
  if (words.period === 'tooOld') return '事情过去太久，不再计分';
  if (words.period === 'balance') {
    const { points: deducted = 0, balance = 0 } = numbers;
    return `要扣 ${deducted} 分，存折上只有 ${balance} 分；存折不会扣成负数，这一条没有扣`;
  }
  const { points = 0, pointsSoFar = 0, pointsMax = 0 } = numbers;
  const period = words.period === 'month' ? '当月' : '当年';
  return `这一条${period}最多 ${pointsMax} 分，已有 ${pointsSoFar} 分；${pointsSoFar}+${points}=${pointsSoFar + points} > ${pointsMax}，这次不再记`;
}
